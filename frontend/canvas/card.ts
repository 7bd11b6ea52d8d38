import { html, nothing, type TemplateResult } from 'lit';
import { chipView } from './chip-view';
import type { Desk } from './desk';
import { essenceOf } from './essence';
import { formView } from './form-view';
import { closeIcon, commentIcon, linkIcon, moreIcon, onwardIcon, removeIcon } from './icons';
import { keepFocus } from './keep-focus';
import { kindLabel, nameOf, phrase, shortened } from './labels';
import { type Link, type Span, TAGS, type Tag } from './mark';
import { personView } from './presence-view';

/** Enough for two lines; the whole span stands in the text beside it. */
const QUOTE_LENGTH = 240;
/** Links that a card shows while it is not focused. */
const FEW_LINKS = 2;
/** What is dragged from card to card. */
const DRAGGED = 'application/x-tahqiq-span';

export function cardView(desk: Desk, span: Span, isFocused: boolean): TemplateResult {
  const { labels, locale, editable, language, direction } = desk.page;
  const isOpen = isFocused && desk.form.isOpen(span.id);
  return html`<div
    class="card"
    role="listitem"
    data-span-id=${span.id}
    data-tag=${span.tag}
    ?data-focus=${isFocused}
    ?data-aim=${desk.linking.aim?.id === span.id}
    ?data-pending=${span.pending ?? false}
    aria-current=${isFocused ? 'true' : nothing}
    draggable=${editable && !isOpen ? 'true' : 'false'}
    @dragstart=${(event: DragEvent) => drag(event, span)}
    @dragover=${dragOver}
    @dragleave=${dragLeave}
    @drop=${(event: DragEvent) => drop(event, desk, span)}
    @click=${(event: MouseEvent) => click(event, desk, span, isFocused)}
  >
    <div class="card-head">
      <span class="kind">${nameOf(labels, span.tag, desk.editing.spans.number(span.id), locale)}</span>
      ${span.badge ? html`<span class="badge" data-tone=${span.badge.tone}>${span.badge.text}</span>` : nothing}
      ${desk.presences.at(span.id).map((person) => personView(person, phrase(labels, 'isHere', person.name)))}
      ${tools(desk, span, isFocused)}
    </div>
    <button class="quote" data-action="focus" lang=${language} dir=${direction}>
      ${desk.quote(span).slice(0, QUOTE_LENGTH)}
    </button>
    ${isOpen ? formView(desk, span) : essence(desk, span)} ${links(desk, span, isFocused)}
    ${isFocused ? foot(desk, span, isOpen) : nothing}
  </div>`;
}

function click(event: MouseEvent, desk: Desk, span: Span, isFocused: boolean): void {
  if (desk.linking.from) desk.linkTo(span.id);
  // In the focused card there is much else to press; only its words lead to the text again.
  else if (!isFocused || (event.target instanceof Element && event.target.closest('.quote'))) {
    desk.focusSpan(span.id, 'card');
    // By mouse: the keys go on there. Whoever came by key is walking through the cards.
    if (event.detail > 0) desk.focusText();
  }
}

function essence(desk: Desk, span: Span): TemplateResult | typeof nothing {
  const { labels, locale } = desk.page;
  const { label } = span.fields;
  const chips = essenceOf(span.tag, span.fields, labels, locale);
  if (label) chips.unshift({ label: '', text: desk.page.subLabel(span.tag, label) });
  const isUnsaved = desk.form.hasProblem(span.id);
  if (chips.length === 0 && !isUnsaved) return nothing;
  return html`<div class="essence">
    ${chips.map((chip) => chipView(chip, desk.page))}
    ${isUnsaved ? html`<span class="chip" data-problem>${phrase(labels, 'fieldsUnsaved')}</span>` : nothing}
  </div>`;
}

function links(desk: Desk, span: Span, isFocused: boolean): TemplateResult | typeof nothing {
  const all = desk.editing.linksOf(span.id);
  if (all.length === 0) return nothing;
  const { labels, locale, editable, language, direction } = desk.page;
  const row = (link: Link): TemplateResult | typeof nothing => {
    const isFrom = link.from === span.id;
    const other = desk.editing.spans.get(isFrom ? link.to : link.from);
    if (!other) return nothing;
    const relation = phrase(labels, `link.${link.kind}.${isFrom ? 'from' : 'to'}`);
    const name = nameOf(labels, other.tag, desk.editing.spans.number(other.id), locale);
    return html`<li data-link=${link.id} ?data-pending=${link.pending ?? false}>
      <button
        class="link-to"
        data-action="goto"
        data-tag=${other.tag}
        @click=${own(() => desk.focusSpan(other.id, 'card'))}
      >${relation} <b>${name}</b> <bdi lang=${language} dir=${direction}>${shortened(desk.quote(other))}</bdi></button>
      ${
        isFocused && editable
          ? html`<button
              class="icon"
              data-action="unlink"
              aria-label=${phrase(labels, 'unlink', name)}
              title=${phrase(labels, 'unlink', name)}
              @click=${own(() => desk.editing.unlink(link.id))}
            >${closeIcon}</button>`
          : nothing
      }
    </li>`;
  };
  const shown = isFocused ? all : all.slice(0, FEW_LINKS);
  return html`<ul class="links" aria-label=${phrase(labels, 'links')}>
    ${shown.map(row)}
    ${all.length > shown.length ? html`<li class="more">${phrase(labels, 'moreLinks', all.length - shown.length)}</li>` : nothing}
  </ul>`;
}

function tools(desk: Desk, span: Span, isFocused: boolean): TemplateResult {
  const { labels, editable } = desk.page;
  const others = TAGS.filter((tag) => tag !== span.tag);
  const retag = (tag: Tag): TemplateResult => html`<button
    class="retag"
    data-action="retag"
    data-tag=${tag}
    aria-label=${phrase(labels, 'retag', kindLabel(labels, tag))}
    title=${phrase(labels, 'retag', kindLabel(labels, tag))}
    @click=${own(() => desk.retag(span.id, tag))}
  ><i class="dot" data-tag=${tag}></i><span>${kindLabel(labels, tag)}</span></button>`;
  return html`${comments(desk, span, isFocused)}<span class="card-tools">
    ${editable ? html`${others.map(retag)}${tool(desk, 'delete', removeIcon, () => desk.removeSpan(span.id))}` : nothing}
    ${span.tag === 'CLAIM' && !isFocused ? tool(desk, 'open', onwardIcon, () => desk.openSpan(span.id)) : nothing}
  </span>`;
}

const TOOL_LABELS = { delete: 'delete', open: 'openClaim' } as const;

function tool(desk: Desk, action: keyof typeof TOOL_LABELS, icon: TemplateResult, act: () => void): TemplateResult {
  const label = phrase(desk.page.labels, TOOL_LABELS[action]);
  return html`<button class="icon" data-action=${action} aria-label=${label} title=${label} @click=${own(act)}>${icon}</button>`;
}

/** Those that wait for somebody are seen from afar. */
function comments(desk: Desk, span: Span, isFocused: boolean): TemplateResult | typeof nothing {
  const open = span.comments ?? 0;
  if (open === 0 || isFocused) return nothing;
  const label = phrase(desk.page.labels, 'commentsOpen', open);
  return html`<button class="comments" data-action="comments" aria-label=${label} title=${label}
    @click=${own(() => desk.openComments(span.id))}>${commentIcon}${open}</button>`;
}

/** The focused card says in words what the others show as signs. */
function foot(desk: Desk, span: Span, isOpen: boolean): TemplateResult {
  const { labels, editable, me } = desk.page;
  const isOthers = span.member !== '' && span.member !== me;
  const content = desk.frames.contentOf(span);
  const action = (name: string, label: string, act: () => void, icon: TemplateResult | typeof nothing = nothing) =>
    html`<button class="link" data-action=${name} @mousedown=${keepFocus} @click=${own(act)}>${icon}${label}</button>`;
  const open = span.comments ? phrase(labels, 'commentsOpen', span.comments) : phrase(labels, 'comment');
  return html`<div class="card-foot">
      ${editable && !isOpen ? action('fields', phrase(labels, 'fields'), () => desk.openFields(span.id)) : nothing}
      ${span.tag === 'CLAIM' ? action('open', phrase(labels, 'openClaim'), () => desk.openSpan(span.id)) : nothing}
      ${editable ? action('link', phrase(labels, 'linkStart'), () => startLink(desk, span), linkIcon) : nothing}
      ${action('comments', open, () => desk.openComments(span.id), commentIcon)}
      <details class="menu" @focusout=${closeMenu} @toggle=${openUpwards}>
        <summary class="icon" aria-label=${phrase(labels, 'more')} title=${phrase(labels, 'more')}>${moreIcon}</summary>
        <div>
          ${action('history', phrase(labels, 'history'), () => desk.openHistory(span.id))}
          ${action('copy-link', phrase(labels, 'copyLink'), () => void desk.citing.link(span.id))}
          ${action('copy-quotation', phrase(labels, 'copyQuotation'), () => void desk.citing.quotation(span))}
        </div>
      </details>
    </div>
    ${
      content
        ? html`<div class="card-offer">
          <button class="link" data-action="take-content" @click=${own(() => desk.frames.take(span.id, 'contents', content))}>
            ${phrase(labels, 'takeContent')}
          </button>
          <bdi lang=${desk.page.language}>${shortened(desk.quote(content))}</bdi>
        </div>`
        : nothing
    }
    ${isOthers ? html`<bdi class="member">${phrase(labels, 'by', span.member)}</bdi>` : nothing}`;
}

/** The choice of the other span is made in the text, by its keys. */
function startLink(desk: Desk, span: Span): void {
  if (desk.linking.start(span.id)) desk.focusText();
}

/** The press is the button's own: it must not also focus the card, which would move it from under the pointer. */
function own(act: () => void): (event: Event) => void {
  return (event) => {
    event.stopPropagation();
    const { target } = event;
    if (target instanceof Element) target.closest('details')?.removeAttribute('open');
    act();
  };
}

function closeMenu(event: FocusEvent): void {
  const menu = event.currentTarget;
  if (menu instanceof HTMLDetailsElement && !menu.contains(event.relatedTarget as Node | null)) menu.open = false;
}

/** In the sheet of a phone there is no room below. */
function openUpwards(event: Event): void {
  const menu = event.currentTarget;
  if (menu instanceof HTMLDetailsElement && menu.open)
    menu.toggleAttribute('data-up', menu.getBoundingClientRect().bottom + 150 > innerHeight);
}

function drag(event: DragEvent, span: Span): void {
  event.dataTransfer?.setData(DRAGGED, span.id);
  if (event.dataTransfer) event.dataTransfer.effectAllowed = 'link';
}

function dragOver(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes(DRAGGED)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'link';
  (event.currentTarget as HTMLElement).toggleAttribute('data-over', true);
}

function dragLeave(event: DragEvent): void {
  (event.currentTarget as HTMLElement).removeAttribute('data-over');
}

function drop(event: DragEvent, desk: Desk, span: Span): void {
  dragLeave(event);
  const from = event.dataTransfer?.getData(DRAGGED);
  if (!from || from === span.id) return;
  event.preventDefault();
  desk.linking.connect(from, span.id);
}
