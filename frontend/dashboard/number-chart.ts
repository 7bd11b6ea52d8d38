import { opacity, read } from './numbers';

type Chart = Awaited<ReturnType<typeof draw>>;

/**
 * Draws the numbers of the table inside it as bars; mirrored where the page is read from the right. The table is what counts: whoever
 * hears the page has it, and a bar leads where its number leads. Its Java face is `review.ui.NumberChart`.
 */
class NumberChart extends HTMLElement {
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #size = new ResizeObserver(() => this.#chart?.resize());
  #chart: Chart | undefined;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = `
      <style>
        :host { display: block; }
        div { inline-size: 100%; }
      </style>
      <div dir="ltr" aria-hidden="true"></div><slot></slot>`;
  }

  connectedCallback(): void {
    this.#slot.addEventListener('slotchange', this.#redraw);
    this.#dark.addEventListener('change', this.#redraw);
    this.#size.observe(this);
  }

  disconnectedCallback(): void {
    this.#slot.removeEventListener('slotchange', this.#redraw);
    this.#dark.removeEventListener('change', this.#redraw);
    this.#size.disconnect();
    this.#clear();
  }

  #clear(): void {
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  get #slot(): HTMLSlotElement {
    return this.shadowRoot?.querySelector('slot') as HTMLSlotElement;
  }

  readonly #redraw = async (): Promise<void> => {
    const table = this.querySelector('table');
    const place = this.shadowRoot?.querySelector('div');
    if (table && place) {
      this.#clear();
      const chart = await draw(this, place, table);
      this.#clear();
      this.#chart = chart;
      this.dataset['drawn'] = '';
    }
  };
}

async function draw(host: HTMLElement, place: HTMLElement, table: HTMLTableElement) {
  const { init } = await import('./charts');
  const { names, series } = read(table);
  const upright = host.hasAttribute('upright');
  const stacked = host.hasAttribute('stacked');
  const fromRight = getComputedStyle(host).direction === 'rtl';
  const colour = (token: string): string => resolved(host, token);
  const words = { color: colour('--tq-ink-soft'), fontFamily: getComputedStyle(host).fontFamily, fontSize: 13 };
  const lines = { lineStyle: { color: colour('--tq-line') } };
  const legend = series.length > 1;
  place.style.blockSize = `${upright ? 240 : names.length * (stacked ? 34 : 20 + 16 * series.length) + (legend ? 74 : 34)}px`;
  const byName = {
    type: 'category' as const,
    data: names,
    axisLabel: upright
      ? { ...words, interval: 0, lineHeight: 20, formatter: (name: string) => name.replaceAll(' ', '\n') }
      : { ...words, interval: 0, width: 120, overflow: 'truncate' as const },
    axisTick: { show: false },
    axisLine: lines,
  };
  const byNumber = { type: 'value' as const, axisLabel: words, splitLine: lines, minInterval: upright ? 0 : 1 };
  const chart = init(place, null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    textStyle: words,
    grid: { left: 8, right: 24, top: legend ? 44 : 8, bottom: 8, containLabel: true },
    legend: {
      show: legend,
      data: fromRight ? series.map((each) => each.name).reverse() : series.map((each) => each.name),
      align: fromRight ? 'right' : 'left',
      top: 0,
      [fromRight ? 'right' : 'left']: 0,
      textStyle: words,
      itemGap: 14,
      type: 'scroll',
    },
    tooltip: {
      trigger: 'item',
      backgroundColor: colour('--tq-card'),
      borderColor: colour('--tq-line'),
      textStyle: { ...words, color: colour('--tq-ink') },
    },
    xAxis: upright ? { ...byName, inverse: fromRight } : { ...byNumber, inverse: fromRight },
    yAxis: upright
      ? { ...byNumber, position: fromRight ? 'right' : 'left' }
      : { ...byName, inverse: true, position: fromRight ? 'right' : 'left' },
    series: series.map((each, at) => ({
      name: each.name,
      type: 'bar' as const,
      barMaxWidth: 22,
      // A bar that stands out is moved to the end of the drawing; one moved under a pressed button loses its click.
      emphasis: { disabled: true },
      ...(stacked ? { stack: 'all' } : {}),
      itemStyle: {
        color: colour(each.colour),
        opacity: opacity(series, at),
        borderColor: colour('--tq-card'),
        borderWidth: stacked ? 1 : 0,
      },
      data: each.values,
    })),
  });
  chart.on('click', (bar) => {
    series[bar.seriesIndex ?? 0]?.links[bar.dataIndex]?.click();
  });
  return chart;
}

/** The colour that a custom property stands for in the present theme. Asked in the shadow: a new child would be one more table to draw. */
function resolved(host: HTMLElement, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  host.shadowRoot?.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

customElements.define('number-chart', NumberChart);
