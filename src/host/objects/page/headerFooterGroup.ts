import type { HeadersFooters } from '../../engine/meta';
import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument } from '../../protocol/hostError';
import { LIMITS } from '../core/limits';
import type { PageLayout } from './pageLayout';

/** Excel.HeaderFooterGroup；只有“各页相同”一种，首页不同、奇偶不同答 ApiNotFound。 */
export class HeaderFooterGroup extends ApiObject {
  readonly $type = 'HeaderFooterGroup';
  readonly #layout: PageLayout;

  constructor(layout: PageLayout) {
    super();
    this.#layout = layout;
  }
  override get $scalars() {
    return ['state'];
  }
  get state(): string {
    return this.#layout.data.headerFooterState ?? 'Default';
  }
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.#layout);
  }
}

/** Excel.HeaderFooter：页眉页脚的左中右；每一侧合计不超过 255 字（含 &L&C&R 记号）。 */
export class HeaderFooter extends ApiObject {
  readonly $type = 'HeaderFooter';
  readonly #layout: PageLayout;

  constructor(layout: PageLayout) {
    super();
    this.#layout = layout;
  }
  override get $scalars() {
    return ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'];
  }

  #read(part: keyof HeadersFooters): string {
    return this.#layout.data.headersFooters?.[part] ?? '';
  }
  #write(part: keyof HeadersFooters, text: string): void {
    if (typeof text !== 'string') throw invalidArgument();
    const all: HeadersFooters = { ...this.#layout.data.headersFooters, [part]: text };
    // 空的与没有设过是一回事，存文件时也不写
    if (text === '') delete all[part];
    const header = encodedLength(all.leftHeader, all.centerHeader, all.rightHeader);
    const footer = encodedLength(all.leftFooter, all.centerFooter, all.rightFooter);
    if (header > LIMITS.headerFooter || footer > LIMITS.headerFooter) {
      throw invalidArgument('The header or footer is longer than 255 characters.');
    }
    this.#layout.save({ headersFooters: all });
  }

  get leftHeader(): string {
    return this.#read('leftHeader');
  }
  set leftHeader(text: string) {
    this.#write('leftHeader', text);
  }
  get centerHeader(): string {
    return this.#read('centerHeader');
  }
  set centerHeader(text: string) {
    this.#write('centerHeader', text);
  }
  get rightHeader(): string {
    return this.#read('rightHeader');
  }
  set rightHeader(text: string) {
    this.#write('rightHeader', text);
  }
  get leftFooter(): string {
    return this.#read('leftFooter');
  }
  set leftFooter(text: string) {
    this.#write('leftFooter', text);
  }
  get centerFooter(): string {
    return this.#read('centerFooter');
  }
  set centerFooter(text: string) {
    this.#write('centerFooter', text);
  }
  get rightFooter(): string {
    return this.#read('rightFooter');
  }
  set rightFooter(text: string) {
    this.#write('rightFooter', text);
  }
}

const encodedLength = (...parts: (string | undefined)[]) =>
  parts.reduce((total, part) => total + (part ? part.length + 2 : 0), 0);
