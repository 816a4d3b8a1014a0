import type { CfRule, DvRule, EnginePort, Rect } from '../../engine/port';
import { intersects, subtractAll } from './rects';

type Draft<T> = Omit<T, 'id'> & { id: string; saved: boolean };

/**
 * 有效性与条件格式的写入缓冲。
 *
 * 客户端把一条规则拆成好几个属性来写（规则、提示、警告；公式、底色、字色），
 * 逐个交给引擎既慢又会出现半成品，所以攒到批末（或有人读、有人插删时）一次写下。
 * 还没有公式的条件格式一直留在这里：引擎不收没公式的规则。
 */
export class RuleBuffer {
  readonly #validations = new Map<string, Draft<DvRule>[]>();
  readonly #formats = new Map<string, Map<string, Draft<CfRule>>>();
  #next = 1;

  constructor(private readonly engine: EnginePort) {}

  /** 缓冲里还有没交出去的（半成品不算）。 */
  get dirty(): boolean {
    if ([...this.#validations.values()].some((drafts) => drafts.length > 0)) return true;
    return [...this.#formats.values()].some((drafts) => [...drafts.values()].some(isComplete));
  }

  /** 一张表上现在的全部有效性（含还没交出去的）。 */
  validations(sheetId: string): DvRule[] {
    const drafts = this.#validations.get(sheetId) ?? [];
    return drafts.length > 0 ? drafts : this.engine.dvRules(sheetId);
  }

  /** 找出管着整个区域的那条有效性。 */
  validationAt(sheetId: string, rects: readonly Rect[]): DvRule | undefined {
    return this.validations(sheetId).find((rule) => subtractAll(rects, rule.ranges).length === 0);
  }

  /** 让 `rects` 改用这条有效性；别的规则让出这块地方。`null` 为清除。 */
  putValidation(sheetId: string, rects: readonly Rect[], rule: Omit<DvRule, 'id' | 'ranges'> | null): void {
    const kept: Draft<DvRule>[] = [];
    for (const old of this.#validationDrafts(sheetId)) {
      const ranges = subtractAll(old.ranges, rects);
      if (
        ranges.length === old.ranges.length &&
        !old.ranges.some((r) => rects.some((q) => intersects(r, q)))
      ) {
        kept.push(old);
      } else if (ranges.length > 0) {
        kept.push({ ...old, ranges, saved: false });
      }
    }
    if (rule) kept.push({ ...rule, ranges: [...rects], id: `draft${this.#next++}`, saved: false });
    this.#validations.set(sheetId, kept);
  }

  #validationDrafts(sheetId: string): Draft<DvRule>[] {
    const known = this.#validations.get(sheetId);
    if (known && known.length > 0) return known;
    return this.engine.dvRules(sheetId).map((rule) => ({ ...rule, saved: true }));
  }

  /** 一张表上现在的全部条件格式，按优先级。 */
  formats(sheetId: string): CfRule[] {
    const drafts = this.#formats.get(sheetId) ?? new Map<string, Draft<CfRule>>();
    const saved = this.engine.cfRules(sheetId).map((rule) => drafts.get(rule.id) ?? rule);
    return [...[...drafts.values()].filter((draft) => !draft.saved).reverse(), ...saved];
  }

  /** 新建一条条件格式（还没有公式），返回 id。 */
  addFormat(sheetId: string, ranges: Rect[]): string {
    const id = `cf${Date.now().toString(36)}${this.#next++}`;
    this.#formatDrafts(sheetId).set(id, {
      id,
      ranges,
      formula: '',
      style: {},
      stopIfTrue: false,
      saved: false,
    });
    return id;
  }

  /** 改一条条件格式。 */
  patchFormat(sheetId: string, id: string, patch: Partial<CfRule>): void {
    const drafts = this.#formatDrafts(sheetId);
    const current = drafts.get(id) ?? this.engine.cfRules(sheetId).find((rule) => rule.id === id);
    if (!current) return;
    drafts.set(id, { saved: true, ...current, ...patch });
  }

  /** 删一条条件格式。 */
  removeFormat(sheetId: string, id: string): void {
    this.#formatDrafts(sheetId).delete(id);
    if (this.engine.cfRules(sheetId).some((rule) => rule.id === id)) this.engine.removeCf(sheetId, id);
  }

  #formatDrafts(sheetId: string): Map<string, Draft<CfRule>> {
    const known = this.#formats.get(sheetId);
    if (known) return known;
    const fresh = new Map<string, Draft<CfRule>>();
    this.#formats.set(sheetId, fresh);
    return fresh;
  }

  /** 丢掉一张表的缓冲（表被删了）。 */
  forget(sheetId: string): void {
    this.#validations.delete(sheetId);
    this.#formats.delete(sheetId);
  }

  /** 全部交给引擎。 */
  flush(): void {
    for (const [sheetId, drafts] of this.#validations) this.#flushValidations(sheetId, drafts);
    this.#validations.clear();
    for (const [sheetId, drafts] of this.#formats) this.#flushFormats(sheetId, drafts);
  }

  /** 新加的优先级最高，而引擎总是加在最后：有相碰的旧规则就先取下、随后按原次序放回。 */
  #flushFormats(sheetId: string, drafts: Map<string, Draft<CfRule>>): void {
    const ready = [...drafts.values()].filter(isComplete);
    const added = ready.filter((draft) => !draft.saved).reverse();
    for (const draft of ready) drafts.delete(draft.id);
    for (const draft of ready) if (draft.saved) this.engine.setCf(sheetId, withoutMark(draft));
    const lower = this.engine
      .cfRules(sheetId)
      .filter((rule) => added.some((draft) => overlaps(draft.ranges, rule.ranges)));
    for (const rule of lower) this.engine.removeCf(sheetId, rule.id);
    for (const draft of added) this.engine.setCf(sheetId, withoutMark(draft));
    for (const rule of lower) this.engine.setCf(sheetId, rule);
  }

  #flushValidations(sheetId: string, drafts: Draft<DvRule>[]): void {
    const unchanged = new Set(drafts.filter((draft) => draft.saved).map((draft) => draft.id));
    for (const old of this.engine.dvRules(sheetId)) {
      if (!unchanged.has(old.id)) this.engine.removeDv(sheetId, old.id);
    }
    for (const { saved, id: _id, ...rule } of drafts) if (!saved) this.engine.setDv(sheetId, rule);
  }
}

const overlaps = (a: readonly Rect[], b: readonly Rect[]) => a.some((x) => b.some((y) => intersects(x, y)));

function withoutMark({ saved: _saved, ...rule }: Draft<CfRule>): CfRule {
  return rule;
}

const isComplete = (draft: CfRule) => draft.formula !== '';
