import { phrase } from './labels';
import type { Citation, Labels, Page, SubLabel, Tag } from './mark';

const RIGHT_TO_LEFT = /^(ar|fa|ur|he|ps|ckb|sd|ug|yi)\b/;

/** What is known of the page on the desk; before the first one comes there is an empty one. */
export class OpenPage {
  constructor(private readonly page: Page | null) {}

  get text(): string | undefined {
    return this.page?.text;
  }

  get labels(): Labels {
    return this.page?.labels ?? {};
  }

  get lang(): Page['lang'] {
    return this.page?.lang ?? 'ar';
  }

  get language(): string {
    return this.page?.language || 'ar';
  }

  get isRightToLeft(): boolean {
    return RIGHT_TO_LEFT.test(this.language);
  }

  get direction(): 'rtl' | 'ltr' {
    return this.isRightToLeft ? 'rtl' : 'ltr';
  }

  get me(): string {
    return this.page?.me ?? '';
  }

  /** For numbers and dates. Latin digits are what Arabic newsrooms use most; who prefers others says so. */
  get locale(): string {
    return this.page?.locale ?? (this.lang === 'ar' ? 'ar-u-nu-latn' : 'en');
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }

  subLabels(tag: Tag): readonly SubLabel[] {
    return this.page?.subLabels?.filter((each) => each.tag === tag) ?? [];
  }

  /** What a sub-label is called; its code where the page does not know it. */
  subLabel(tag: Tag, code: string): string {
    const known = this.subLabels(tag).find((each) => each.code === code);
    return known ? known[this.lang] : code;
  }

  get cite(): Citation | undefined {
    return this.page?.cite;
  }

  get trail(): string | undefined {
    return this.page?.trail;
  }

  get editable(): boolean {
    return this.page?.editable ?? false;
  }

  /** A read-only text field: so a screen reader hands the keys on to the page instead of using them itself. */
  describe(text: HTMLElement): void {
    text.tabIndex = 0;
    text.setAttribute('role', 'textbox');
    text.setAttribute('aria-readonly', 'true');
    text.setAttribute('aria-multiline', 'true');
    text.setAttribute('aria-label', phrase(this.labels, 'articleText'));
    text.lang = this.language;
    text.dir = this.direction;
  }
}
