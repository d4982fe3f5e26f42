// Past prices as candles with the volume below. Colours come from the style sheet and follow the theme.
export async function start() {
  for (const place of document.querySelectorAll('[data-chart="bars"]')) {
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
    text.textContent = `The bars of the chart did not arrive (${cause}). Reload the page to try again.`;
    place.replaceChildren(text);
    place.dataset.drawn = 'no';
    return;
  }
  const { bars } = await answer.json();
  const isOfDays = typeof bars[0].time === 'string';
  const narrow = place.clientWidth < 520;
  const price = new Intl.NumberFormat(place.dataset.culture || undefined, { minimumFractionDigits: 2, maximumFractionDigits: 4 });
  const chart = library.createChart(place, {
    autoSize: true,
    layout: { attributionLogo: false, fontSize: 11.5, fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { vertLines: { visible: false } },
    rightPriceScale: { visible: !narrow, borderVisible: false, scaleMargins: { top: 0.06, bottom: 0.24 } },
    timeScale: { borderVisible: false, fixLeftEdge: true, fixRightEdge: true, timeVisible: !isOfDays, secondsVisible: false },
    localization: { priceFormatter: value => price.format(value) },
    handleScroll: { vertTouchDrag: false },
    handleScale: { mouseWheel: false },
    crosshair: { horzLine: { visible: false, labelVisible: false }, vertLine: { labelVisible: false } },
  });
  const candles = chart.addSeries(library.CandlestickSeries, { priceLineVisible: false, lastValueVisible: false });
  candles.setData(bars.map(({ time, open, high, low, close }) => (
    { time, open: Number(open), high: Number(high), low: Number(low), close: Number(close) })));
  const volume = chart.addSeries(library.HistogramSeries, {
    priceScaleId: '', priceLineVisible: false, lastValueVisible: false, priceFormat: { type: 'volume' },
  });
  volume.priceScale().applyOptions({ scaleMargins: { top: 0.82, bottom: 0 } });
  volume.setData(bars.filter(bar => bar.volume !== null).map(bar => ({ time: bar.time, value: Number(bar.volume) })));
  chart.timeScale().fitContent();
  chart.timeScale().subscribeSizeChange(() => chart.timeScale().fitContent());

  const paint = () => {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    chart.applyOptions({
      layout: { background: { color: 'transparent' }, textColor: colour('--tg-muted') },
      grid: { horzLines: { color: colour('--tg-line') } },
    });
    // What rose is hollow, what fell is filled: nothing is told by colour alone.
    candles.applyOptions({
      upColor: 'transparent', borderUpColor: colour('--tg-gain'), wickUpColor: colour('--tg-gain'),
      downColor: colour('--tg-loss'), borderDownColor: colour('--tg-loss'), wickDownColor: colour('--tg-loss'),
    });
    volume.applyOptions({ color: colour('--tg-line-strong') });
  };
  paint();
  new MutationObserver(paint).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });

  const lines = new Map(bars.map(bar => [bar.time, bar.line]));
  const value = document.getElementById(place.dataset.value);
  const last = bars[bars.length - 1].line;
  value.textContent = last;
  chart.subscribeCrosshairMove(move => {
    value.textContent = lines.get(move.time) ?? last;
  });
  place.dataset.drawn = 'yes';
}
