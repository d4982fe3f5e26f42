// Past prices as candles with the volume below.
export const parts = 'bars';

export function draw({ bars }, { library, value, numbers, paint, timeChart }) {
  const isOfDays = typeof bars[0].time === 'string';
  const price = numbers({ minimumFractionDigits: 2, maximumFractionDigits: 4 });
  const chart = timeChart({ scaleMargins: { top: 0.06, bottom: 0.24 }, priceFormatter: price.format });
  chart.applyOptions({
    timeScale: { timeVisible: !isOfDays, secondsVisible: false },
    crosshair: { vertLine: { labelVisible: false } },
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

  paint(colour => {
    // What rose is hollow, what fell is filled: nothing is told by colour alone.
    candles.applyOptions({
      upColor: 'transparent', borderUpColor: colour('--tg-gain'), wickUpColor: colour('--tg-gain'),
      downColor: colour('--tg-loss'), borderDownColor: colour('--tg-loss'), wickDownColor: colour('--tg-loss'),
    });
    volume.applyOptions({ color: colour('--tg-line-strong') });
  });

  const lines = new Map(bars.map(bar => [bar.time, bar.line]));
  const last = bars[bars.length - 1].line;
  value.textContent = last;
  chart.subscribeCrosshairMove(move => {
    value.textContent = lines.get(move.time) ?? last;
  });
}
