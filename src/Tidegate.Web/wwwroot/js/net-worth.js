// The curve of net worth with what was paid in. Colours come from the style sheet and follow the theme.
export async function start() {
  for (const place of document.querySelectorAll('[data-chart="net-worth"]')) {
    await draw(place);
  }
}

async function draw(place) {
  const [library, answer] = await Promise.all([
    import(place.dataset.library),
    fetch(place.dataset.url, { headers: { 'X-Fragment': '1' } }).catch(() => null),
  ]);
  if (!answer?.ok) {
    const text = document.createElement('p');
    text.className = 'chart-none';
    const cause = answer ? `answer ${answer.status}` : 'no connection';
    text.textContent = `The points of the chart did not arrive (${cause}). Reload the page to try again.`;
    place.replaceChildren(text);
    return;
  }
  const { points } = await answer.json();
  const worth = points.map(point => ({ time: point.day, value: Number(point.netWorth) }));
  const paid = points.map(point => ({ time: point.day, value: Number(point.paidIn) }));
  const narrow = place.clientWidth < 520;
  const money = new Intl.NumberFormat(place.dataset.culture || undefined, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  const short = new Intl.NumberFormat(place.dataset.culture || undefined, { notation: 'compact', maximumFractionDigits: 1 });
  const chart = library.createChart(place, {
    autoSize: true,
    layout: { attributionLogo: false, fontSize: 11.5, fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { vertLines: { visible: false } },
    rightPriceScale: { visible: !narrow, borderVisible: false, scaleMargins: { top: 0.08, bottom: 0.06 } },
    timeScale: { borderVisible: false, fixLeftEdge: true, fixRightEdge: true },
    localization: { priceFormatter: value => short.format(value) },
    handleScroll: { vertTouchDrag: false },
    handleScale: { mouseWheel: false },
    crosshair: { horzLine: { visible: false, labelVisible: false } },
  });
  const quiet = { priceLineVisible: false, lastValueVisible: false };
  const area = chart.addSeries(library.AreaSeries, { ...quiet, lineWidth: 2 });
  const line = chart.addSeries(library.LineSeries, {
    ...quiet, lineWidth: 1, lineStyle: library.LineStyle.Dashed, lineType: library.LineType.WithSteps, crosshairMarkerVisible: false,
  });
  area.setData(worth);
  line.setData(paid);
  chart.timeScale().fitContent();

  const paint = () => {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    chart.applyOptions({
      layout: { background: { color: 'transparent' }, textColor: colour('--tg-muted') },
      grid: { horzLines: { color: colour('--tg-line') } },
    });
    area.applyOptions({ lineColor: colour('--tg-s1'), topColor: colour('--tg-area'), bottomColor: colour('--tg-area-end') });
    line.applyOptions({ color: colour('--tg-muted') });
  };
  paint();
  new MutationObserver(paint).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });

  const value = document.getElementById(place.dataset.value);
  const days = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const show = index => {
    const day = days.format(new Date(`${points[index].day}T00:00:00Z`)).replace(',', '');
    value.textContent = `${day}: ${money.format(worth[index].value)}, paid in ${money.format(paid[index].value)} ${place.dataset.currency}`;
  };
  show(points.length - 1);
  chart.subscribeCrosshairMove(move => {
    const index = move.time ? points.findIndex(point => point.day === move.time) : points.length - 1;
    show(index < 0 ? points.length - 1 : index);
  });
  place.dataset.drawn = 'yes';
}
