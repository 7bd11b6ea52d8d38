import { html, nothing, type TemplateResult } from 'lit';
import { type Frames, ROLES } from './frame';
import { backIcon, closeIcon, onwardIcon } from './icons';
import { keepFocus } from './keep-focus';
import { kindLabel, phrase } from './labels';
import { type Span, TAGS, type Tag } from './mark';
import type { OpenPage } from './open-page';
import type { Edge } from './reading';
import type { Direction } from './words';

export interface ToolbarHost {
  readonly page: OpenPage;
  readonly precise: boolean;
  readonly frames: Frames;
  tagSelection(tag: Tag): void;
  togglePrecise(): void;
  seekOccurrences(): boolean;
  moveSelectionEdge(edge: Edge, direction: Direction): void;
  clearSelection(): void;
}

/** Three tags at the selection; at the bottom, for thumbs, also buttons that move either end by a word. */
export function toolbarView(host: ToolbarHost, isAtBottom: boolean): TemplateResult {
  const { labels } = host.page;
  return html`<div
    class="toolbar"
    role="toolbar"
    aria-label=${phrase(labels, 'toolbar')}
    ?data-bottom=${isAtBottom}
    @mousedown=${keepFocus}
  >
    <div class="row">
      ${TAGS.map(
        (tag, i) => html`<button data-action="tag" data-tag=${tag} @click=${() => host.tagSelection(tag)}>
          <i class="dot" data-tag=${tag}></i>${kindLabel(labels, tag)}<kbd>${i + 1}</kbd>
        </button>`,
      )}
      <button
        data-action="every"
        title=${phrase(labels, 'hintEvery')}
        @click=${() => host.seekOccurrences()}
      >${phrase(labels, 'every')}<kbd>E</kbd></button>
      <button
        data-action="precise"
        aria-pressed=${host.precise}
        title=${phrase(labels, 'preciseHint')}
        @click=${() => host.togglePrecise()}
      >${phrase(labels, 'precise')}</button>
      ${
        isAtBottom
          ? html`<button data-action="clear" aria-label=${phrase(labels, 'clear')} @click=${() => host.clearSelection()}>
            ${closeIcon}
          </button>`
          : nothing
      }
    </div>
    ${host.frames.meant ? roleButtons(host, host.frames.meant) : nothing}
    ${isAtBottom ? html`<div class="row">${edgeButtons(host, 'start')}${edgeButtons(host, 'end')}</div>` : nothing}
  </div>`;
}

/** The words selected may belong to the attribution that was marked just before. */
function roleButtons(host: ToolbarHost, span: Span): TemplateResult {
  const { labels } = host.page;
  return html`<div class="row roles">
    <span class="kind">${phrase(labels, 'takeAs')}</span>
    ${ROLES.map(
      (role, i) => html`<button data-action="take-in" data-role=${role} @click=${() => host.frames.take(span.id, role)}>
        ${phrase(labels, role === 'source' ? 'field.source.name' : `field.${role}`)}<kbd>${TAGS.length + i + 1}</kbd>
      </button>`,
    )}
  </div>`;
}

/** Laid out as the text runs: the buttons of the start stand where the text starts. */
function edgeButtons(host: ToolbarHost, edge: Edge): TemplateResult {
  const button = (direction: Direction): TemplateResult => {
    const label = phrase(host.page.labels, `${edge}${direction === 1 ? 'Later' : 'Earlier'}`);
    return html`<button
      data-action="edge"
      data-edge=${edge}
      data-direction=${direction}
      aria-label=${label}
      title=${label}
      @click=${() => host.moveSelectionEdge(edge, direction)}
    >${direction === 1 ? onwardIcon : backIcon}</button>`;
  };
  return html`<span class="edges">${button(-1)}<span>${phrase(host.page.labels, edge)}</span>${button(1)}</span>`;
}

/** Under the last line of the selection, or above its first when there is no room below. */
export function placeToolbar(toolbar: HTMLElement, page: HTMLElement, rects: readonly DOMRect[], isRtl: boolean): void {
  const first = rects[0];
  const last = rects.at(-1);
  if (!first || !last) return;
  const box = page.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = toolbar;
  const fitsBelow = last.bottom + height + 16 < innerHeight;
  const top = fitsBelow ? last.bottom + 6 : first.top - height - 6;
  const end = isRtl ? last.left : last.right;
  const left = Math.min(Math.max(end - width / 2, box.left + 8), Math.max(box.left + 8, box.right - width - 8));
  toolbar.style.transform = `translate(${Math.round(left - box.left)}px, ${Math.round(top - box.top)}px)`;
}
