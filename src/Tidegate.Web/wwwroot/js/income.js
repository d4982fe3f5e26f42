// Income by month: kinds stacked upwards, tax and fees downwards, net as a line.
export const parts = 'months';

export function draw({ months, series, taken, net }, { place, library, value, numbers, paint }) {
  const format = numbers({ maximumFractionDigits: 2, minimumFractionDigits: 2 });
  const money = { format: value => format.format(value).replace('-', '\u2212') };
  const short = numbers({ notation: 'compact', maximumFractionDigits: 1 });
  const names = months.map(month => new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${month}-01T00:00:00Z`)));
  const chart = library.init(place, null, { renderer: 'canvas' });

  paint(colour => {
    const text = { color: colour('--tg-muted'), fontSize: 11.5, fontFamily: getComputedStyle(document.body).fontFamily };
    const bar = { type: 'bar', stack: 'all', barMaxWidth: 28, emphasis: { disabled: true } };
    chart.setOption({
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 200,
      textStyle: text,
      grid: { left: 4, right: 8, top: 34, bottom: 4, containLabel: true },
      legend: { type: 'scroll', top: 0, left: 0, itemWidth: 12, itemHeight: 9, textStyle: text, pageTextStyle: text },
      xAxis: {
        type: 'category', data: names, axisLabel: { ...text, hideOverlap: true }, axisTick: { show: false },
        axisLine: { lineStyle: { color: colour('--tg-line-strong') } },
      },
      yAxis: {
        type: 'value', axisLabel: { ...text, formatter: value => short.format(value) },
        splitLine: { lineStyle: { color: colour('--tg-line') } },
      },
      axisPointer: { show: true, type: 'shadow', label: { show: false }, triggerTooltip: false },
      series: [
        ...series.map((one, index) => ({
          ...bar, name: one.label, data: one.values.map(Number), itemStyle: { color: colour(`--tg-s${index % 6 + 1}`) },
        })),
        { ...bar, name: 'Tax and fees', data: taken.map(Number), itemStyle: { color: colour('--tg-line-strong') } },
        {
          type: 'line', name: 'Net', data: net.map(Number), symbol: 'diamond', symbolSize: 7, lineStyle: { width: 1, type: 'dashed' },
          itemStyle: { color: colour('--tg-text') }, emphasis: { disabled: true },
        },
      ],
    });
  });
  new ResizeObserver(() => chart.resize()).observe(place);

  const show = index => {
    const gross = series.reduce((sum, one) => sum + Number(one.values[index]), 0);
    value.textContent = `${names[index]}: gross ${money.format(gross)}, tax and fees ${money.format(Number(taken[index]))}, `
      + `net ${money.format(Number(net[index]))} ${place.dataset.currency}`;
  };
  show(months.length - 1);
  chart.on('updateAxisPointer', move => {
    const index = move.axesInfo?.[0]?.value;
    show(Number.isInteger(index) && months[index] ? index : months.length - 1);
  });
}
