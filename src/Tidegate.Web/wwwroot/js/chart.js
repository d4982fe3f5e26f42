// Draws the charts of a page. Each has a module for what it shows, with the word for its data (parts) and the drawing of it (draw).
export async function start() {
  for (const place of document.querySelectorAll('[data-chart]')) {
    await show(place);
  }
}

async function show(place) {
  const [library, { parts, draw }, answer] = await Promise.all([
    import(place.dataset.library),
    import(place.dataset.drawing),
    fetch(place.dataset.url, { headers: { 'X-Fragment': '1' } }).catch(() => null),
  ]);
  if (!answer?.ok) {
    const text = document.createElement('p');
    text.className = 'chart-none';
    const cause = answer ? `answer ${answer.status}` : 'no connection';
    text.textContent = `The ${parts} of the chart did not arrive (${cause}). Reload the page to try again.`;
    place.replaceChildren(text);
    place.dataset.drawn = 'no';
    return;
  }
  draw(await answer.json(), {
    place,
    library,
    value: document.getElementById(place.dataset.value),
    numbers: options => new Intl.NumberFormat(place.dataset.culture || undefined, options),
    paint,
    timeChart: look => timeChart(library, place, look),
    dayText,
  });
  place.dataset.drawn = 'yes';
}

// Colours come from the style sheet and follow the theme.
function paint(apply) {
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  apply(colour);
  new MutationObserver(() => apply(colour)).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
}

// A chart over days or hours, without its lines. On a narrow screen the scale would take the room of the curve.
function timeChart(library, place, { scaleMargins, priceFormatter }) {
  const chart = library.createChart(place, {
    autoSize: true,
    layout: { attributionLogo: false, fontSize: 11.5, fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { vertLines: { visible: false } },
    rightPriceScale: { visible: place.clientWidth >= 520, borderVisible: false, scaleMargins },
    timeScale: { borderVisible: false, fixLeftEdge: true, fixRightEdge: true },
    localization: { priceFormatter },
    handleScroll: { vertTouchDrag: false },
    handleScale: { mouseWheel: false },
    crosshair: { horzLine: { visible: false, labelVisible: false } },
  });
  paint(colour => chart.applyOptions({
    layout: { background: { color: 'transparent' }, textColor: colour('--tg-muted') },
    grid: { horzLines: { color: colour('--tg-line') } },
  }));
  return chart;
}

const days = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

function dayText(day) {
  return days.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}
