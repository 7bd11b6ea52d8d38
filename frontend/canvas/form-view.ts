import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Desk } from './desk';
import { codeLabel, type Field, fieldsOf, valueAt } from './fields';
import { ROLES } from './frame';
import { closeIcon } from './icons';
import { keepFocus } from './keep-focus';
import { isKey } from './keyboard';
import { phrase } from './labels';
import type { Extent, Span } from './mark';
import { isPlace } from './segments';

/** The fields of the focused span, in its card: those that matter first, the rest on demand. */

const CURRENCIES = ['USD', 'EUR', 'GBP', 'SAR', 'AED', 'EGP', 'QAR', 'KWD', 'IQD', 'SYP', 'LBP', 'JOD', 'MAD', 'TND'];
const CURRENCY_LIST = 'currencies';
const ROW: readonly Field[] = [
  { path: 'url', kind: 'line' },
  { path: 'title', kind: 'line' },
  { path: 'date', kind: 'date' },
];

export function formView(desk: Desk, span: Span): TemplateResult {
  const { labels } = desk.page;
  const all = fieldsOf(span.tag);
  const field = (each: Field): TemplateResult => fieldView(desk, span, each);
  return html`<div class="form" role="group" aria-label=${phrase(labels, 'fields')} @keydown=${(event: KeyboardEvent) => leaveByKey(event, desk, span)}>
    ${labelView(desk, span)} ${all.filter(({ isEssential }) => isEssential).map(field)}
    <details ?open=${desk.form.isWide} @toggle=${(event: Event) => desk.form.widen((event.target as HTMLDetailsElement).open)}>
      <summary>${phrase(labels, 'moreFields')}</summary>
      ${all.filter(({ isEssential }) => !isEssential).map(field)}
    </details>
    <button class="link" data-action="close-fields" @click=${() => close(desk)}>${phrase(labels, 'closeFields')}</button>
  </div>`;
}

/** Nothing that was typed is thrown away by leaving: it can be taken back. */
function leaveByKey(event: KeyboardEvent, desk: Desk, span: Span): void {
  const isEnter = isKey(event, 'Enter');
  const isDone = isKey(event, 'Escape') || (isEnter && (event.ctrlKey || event.metaKey));
  const input = event.target as HTMLElement;
  if (event.isComposing) return;
  if (isDone || (isEnter && input instanceof HTMLInputElement)) {
    const { path, kind } = input.dataset;
    if (path) desk.form.leave(span.id, { path, kind: kind as Field['kind'] });
  }
  if (!isDone) return;
  event.preventDefault();
  event.stopPropagation();
  close(desk);
}

function close(desk: Desk): void {
  desk.form.close();
  desk.focusText();
}

function fieldView(desk: Desk, span: Span, field: Field): TemplateResult {
  switch (field.kind) {
    case 'code':
      return codeView(desk, span, field);
    case 'flag':
      return flagView(desk, span, field);
    case 'place':
    case 'places':
      return placeView(desk, span, field);
    case 'rows':
      return rowsView(desk, span, field);
    default:
      return textView(desk, span, field, field.path);
  }
}

function textView(desk: Desk, span: Span, field: Field, label: string): TemplateResult {
  const { labels, direction } = desk.page;
  const { path, kind } = field;
  const problem = desk.form.problem(span, path);
  const text = desk.form.text(span, field);
  const onInput = (event: Event): void => desk.form.type(span, path, (event.target as HTMLInputElement).value);
  const onChange = (): void => desk.form.leave(span.id, field);
  // Numbers, dates and addresses run left to right in either language.
  const isSign = kind === 'number' || kind === 'date' || path === 'currency' || path.endsWith('.url');
  const dir = isSign ? 'ltr' : direction;
  const described = problem ? problemId(path) : nothing;
  const name = html`<span class="name">${phrase(labels, `field.${label}`)}</span>`;
  const input =
    kind === 'prose' || kind === 'lines'
      ? html`<textarea rows=${kind === 'prose' ? 3 : 2} dir=${dir} data-path=${path} data-kind=${kind} aria-invalid=${problem ? 'true' : 'false'}
          placeholder=${kind === 'lines' ? phrase(labels, 'onePerLine') : nothing} aria-describedby=${described} .value=${live(text)} @input=${onInput} @change=${onChange}></textarea>`
      : html`<input type="text" autocomplete="off" dir=${dir} data-path=${path} data-kind=${kind}
          aria-invalid=${problem ? 'true' : 'false'} aria-describedby=${described} list=${path === 'currency' ? CURRENCY_LIST : nothing}
          inputmode=${path.endsWith('.url') ? 'url' : 'text'} .value=${live(text)} @input=${onInput} @change=${onChange} />`;
  return html`<label class="field">${name}${input}${problemView(problem, path)}</label>
    ${path === 'currency' ? html`<datalist id=${CURRENCY_LIST}>${CURRENCIES.map((code) => html`<option value=${code}></option>`)}</datalist>` : nothing}`;
}

/** Only where the corpus tells kinds of the tag apart; a retired one is there for the spans that have it. */
function labelView(desk: Desk, span: Span): TemplateResult | typeof nothing {
  const { page } = desk;
  const { label } = span.fields;
  const offered = page.subLabels(span.tag).filter(({ code, retired }) => !retired || code === label);
  if (offered.length === 0 && !label) return nothing;
  const codes = label && offered.every(({ code }) => code !== label) ? [label] : [];
  return selectView(desk, span, 'label', [
    ...offered.map(({ code, retired }): Option => {
      const name = page.subLabel(span.tag, code);
      return { code, word: retired ? phrase(page.labels, 'labelRetired', name) : name };
    }),
    ...codes.map((code) => ({ code, word: code })),
  ]);
}

interface Option {
  readonly code: string;
  readonly word: string;
}

function codeView(desk: Desk, span: Span, { path, codes = [] }: Field): TemplateResult {
  const word = (code: string): string => phrase(desk.page.labels, codeLabel(path, code));
  return selectView(
    desk,
    span,
    path,
    codes.map((code) => ({ code, word: word(code) })),
  );
}

function selectView(desk: Desk, span: Span, path: string, options: readonly Option[]): TemplateResult {
  const { labels } = desk.page;
  const value = valueAt(span.fields, path) ?? '';
  const problem = desk.form.problem(span, path);
  const onChange = (event: Event): void =>
    desk.form.set(span.id, path, (event.target as HTMLSelectElement).value || undefined);
  return html`<label class="field"><span class="name">${phrase(labels, `field.${path}`)}</span>
    <select data-path=${path} aria-invalid=${problem ? 'true' : 'false'} aria-describedby=${problem ? problemId(path) : nothing} @change=${onChange}>
      <option value="" ?selected=${value === ''}>${phrase(labels, 'notSet')}</option>
      ${options.map(({ code, word }) => html`<option value=${code} ?selected=${value === code}>${word}</option>`)}
    </select>${problemView(problem, path)}</label>`;
}

function flagView(desk: Desk, span: Span, { path }: Field): TemplateResult {
  const onChange = (event: Event): void =>
    desk.form.set(span.id, path, (event.target as HTMLInputElement).checked || undefined);
  return html`<label class="field check">
    <input type="checkbox" data-path=${path} .checked=${live(valueAt(span.fields, path) === true)} @change=${onChange} />
    ${phrase(desk.page.labels, `field.${path}`)}${problemView(desk.form.problem(span, path), path)}
  </label>`;
}

/** Words of the article: they are selected there, not typed. */
function placeView(desk: Desk, span: Span, { path }: Field): TemplateResult {
  const { labels, direction, language } = desk.page;
  const role = ROLES.find((each) => each === path) ?? 'contents';
  const { source, cue, contents = [] } = span.fields;
  const places = role === 'contents' ? [...contents] : [role === 'cue' ? cue : source].filter(isPlace);
  const drop = (place: Extent): void => {
    if (role === 'contents')
      desk.form.set(
        span.id,
        path,
        contents.filter((each) => each !== place),
      );
    else if (role === 'cue') desk.form.set(span.id, path, undefined);
    else {
      const { start: _, end: __, ...rest } = source ?? {};
      desk.form.set(span.id, path, rest);
    }
  };
  const name = phrase(labels, `field.${path}`);
  return html`<div class="field" role="group" aria-label=${name}>
    <span class="name">${name}</span>
    <div class="places">
      ${places.map(
        (place) => html`<span class="place"><bdi lang=${language} dir=${direction}>${desk.quote(place)}</bdi>
          <button class="icon" data-action="drop-place" aria-label=${phrase(labels, 'dropPlace', name)} @click=${() => drop(place)}>${closeIcon}</button>
        </span>`,
      )}
      <button class="take" data-action="take-in" data-role=${role} ?disabled=${!desk.selection} title=${phrase(labels, 'useSelectionHint')}
        @mousedown=${keepFocus} @click=${() => desk.frames.take(span.id, role)}>${phrase(labels, 'useSelection')}</button>
    </div>
    ${problemView(desk.form.problem(span, path), path)}
  </div>`;
}

/** One empty row more than there are, to be filled. */
function rowsView(desk: Desk, span: Span, { path }: Field): TemplateResult {
  const { labels } = desk.page;
  const rows = (valueAt(span.fields, path) as readonly unknown[] | undefined)?.length ?? 0;
  return html`<fieldset class="rows">
    <legend>${phrase(labels, `field.${path}`)}</legend>
    ${Array.from({ length: rows + 1 }, (_, i) =>
      ROW.map((each) => textView(desk, span, { ...each, path: `${path}.${i}.${each.path}` }, `${path}.${each.path}`)),
    )}
    ${problemView(desk.form.problem(span, path), path)}
  </fieldset>`;
}

function problemView(problem: string, path: string): TemplateResult | typeof nothing {
  return problem ? html`<span class="problem" role="alert" id=${problemId(path)}>${problem}</span>` : nothing;
}

function problemId(path: string): string {
  return `problem-${path.replaceAll('.', '-')}`;
}
