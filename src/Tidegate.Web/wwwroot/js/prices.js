// Closing prices with the trades on them.
export const parts = 'prices';

export function draw({ points, fills }, { place, library, value, numbers, paint, timeChart, dayText }) {
  const prices = new Map(points.map(point => [point.day, Number(point.price)]));
  const days = [...new Set([...prices.keys(), ...fills.map(fill => fill.day)])].sort();
  const price = numbers({ minimumFractionDigits: 2, maximumFractionDigits: 4 });
  const chart = timeChart({ scaleMargins: { top: 0.14, bottom: 0.14 }, priceFormatter: price.format });
  const line = chart.addSeries(library.LineSeries, { lineWidth: 2, priceLineVisible: false, lastValueVisible: false });
  line.setData(days.map(day => (prices.has(day) ? { time: day, value: prices.get(day) } : { time: day })));
  const marks = library.createSeriesMarkers(line, []);
  chart.timeScale().fitContent();

  paint(colour => {
    line.applyOptions({ color: colour('--tg-s1') });
    marks.setMarkers(fills.map(fill => ({
      time: fill.day,
      position: fill.bought ? 'belowBar' : 'aboveBar',
      shape: fill.bought ? 'arrowUp' : 'arrowDown',
      color: colour(fill.bought ? '--tg-s2' : '--tg-s3'),
    })));
  });

  const show = day => {
    const close = prices.has(day) ? `${price.format(prices.get(day))} ${place.dataset.currency}` : 'no close known';
    const traded = fills.filter(fill => fill.day === day).map(fill => `; ${fill.bought ? 'bought' : 'sold'} ${fill.text}`).join('');
    value.textContent = `${dayText(day)}: ${close}${traded}`;
  };
  const last = points[points.length - 1].day;
  show(last);
  chart.subscribeCrosshairMove(move => show(typeof move.time === 'string' ? move.time : last));
}
