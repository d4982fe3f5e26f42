// Closing prices with the trades on them. Colours come from the style sheet and follow the theme.
export async function start() {
  for (const place of document.querySelectorAll('[data-chart="prices"]')) {
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
    text.textContent = `The prices of the chart did not arrive (${cause}). Reload the page to try again.`;
    place.replaceChildren(text);
    return;
  }
  const { points, fills } = await answer.json();
  const prices = new Map(points.map(point => [point.day, Number(point.price)]));
  const days = [...new Set([...prices.keys(), ...fills.map(fill => fill.day)])].sort();
  const narrow = place.clientWidth < 520;
  const price = new Intl.NumberFormat(place.dataset.culture || undefined, { minimumFractionDigits: 2, maximumFractionDigits: 4 });
  const chart = library.createChart(place, {
    autoSize: true,
    layout: { attributionLogo: false, fontSize: 11.5, fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { vertLines: { visible: false } },
    rightPriceScale: { visible: !narrow, borderVisible: false, scaleMargins: { top: 0.14, bottom: 0.14 } },
    timeScale: { borderVisible: false, fixLeftEdge: true, fixRightEdge: true },
    localization: { priceFormatter: value => price.format(value) },
    handleScroll: { vertTouchDrag: false },
    handleScale: { mouseWheel: false },
    crosshair: { horzLine: { visible: false, labelVisible: false } },
  });
  const line = chart.addSeries(library.LineSeries, { lineWidth: 2, priceLineVisible: false, lastValueVisible: false });
  line.setData(days.map(day => (prices.has(day) ? { time: day, value: prices.get(day) } : { time: day })));
  const marks = library.createSeriesMarkers(line, []);
  chart.timeScale().fitContent();

  const paint = () => {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    chart.applyOptions({
      layout: { background: { color: 'transparent' }, textColor: colour('--tg-muted') },
      grid: { horzLines: { color: colour('--tg-line') } },
    });
    line.applyOptions({ color: colour('--tg-s1') });
    marks.setMarkers(fills.map(fill => ({
      time: fill.day,
      position: fill.bought ? 'belowBar' : 'aboveBar',
      shape: fill.bought ? 'arrowUp' : 'arrowDown',
      color: colour(fill.bought ? '--tg-s2' : '--tg-s3'),
    })));
  };
  paint();
  new MutationObserver(paint).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });

  const value = document.getElementById(place.dataset.value);
  const names = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const show = day => {
    const close = prices.has(day) ? `${price.format(prices.get(day))} ${place.dataset.currency}` : 'no close known';
    const traded = fills.filter(fill => fill.day === day).map(fill => `; ${fill.bought ? 'bought' : 'sold'} ${fill.text}`).join('');
    value.textContent = `${names.format(new Date(`${day}T00:00:00Z`)).replace(',', '')}: ${close}${traded}`;
  };
  const last = points[points.length - 1].day;
  show(last);
  chart.subscribeCrosshairMove(move => show(typeof move.time === 'string' ? move.time : last));
  place.dataset.drawn = 'yes';
}
