// The curve of net worth with what was paid in.
export const parts = 'points';

export function draw({ points }, { place, library, value, numbers, paint, timeChart, dayText }) {
  const worth = points.map(point => ({ time: point.day, value: Number(point.netWorth) }));
  const paid = points.map(point => ({ time: point.day, value: Number(point.paidIn) }));
  const money = numbers({ maximumFractionDigits: 2, minimumFractionDigits: 2 });
  const short = numbers({ notation: 'compact', maximumFractionDigits: 1 });
  const chart = timeChart({ scaleMargins: { top: 0.08, bottom: 0.06 }, priceFormatter: short.format });
  const quiet = { priceLineVisible: false, lastValueVisible: false };
  const area = chart.addSeries(library.AreaSeries, { ...quiet, lineWidth: 2 });
  const line = chart.addSeries(library.LineSeries, {
    ...quiet, lineWidth: 1, lineStyle: library.LineStyle.Dashed, lineType: library.LineType.WithSteps, crosshairMarkerVisible: false,
  });
  area.setData(worth);
  line.setData(paid);
  chart.timeScale().fitContent();

  paint(colour => {
    area.applyOptions({ lineColor: colour('--tg-s1'), topColor: colour('--tg-area'), bottomColor: colour('--tg-area-end') });
    line.applyOptions({ color: colour('--tg-muted') });
  });

  const show = index => {
    const day = dayText(points[index].day);
    value.textContent = `${day}: ${money.format(worth[index].value)}, paid in ${money.format(paid[index].value)} ${place.dataset.currency}`;
  };
  show(points.length - 1);
  chart.subscribeCrosshairMove(move => {
    const index = move.time ? points.findIndex(point => point.day === move.time) : points.length - 1;
    show(index < 0 ? points.length - 1 : index);
  });
}
