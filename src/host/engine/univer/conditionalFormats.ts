import type { CfHit, CfRule } from '../port';
import { freshId, toRange, toRect, type Context } from './context';
import { ConditionalFormattingFormulaService, ConditionalFormattingRuleModel } from './kit';
import type { IConditionFormattingRule } from './kit';
import { fromUniverStyle, toUniverStyle } from './styles';

/** “公式”条件格式在 Univer 里的规则体。 */
interface FormulaRule {
  type: 'highlightCell';
  subType: 'formula';
  value: string;
  style: Parameters<typeof fromUniverStyle>[0];
}

/** 是公式规则就取出规则体。 */
export function formulaRule(rule: IConditionFormattingRule): FormulaRule | null {
  const body = rule.rule as unknown as FormulaRule;
  return body.type === 'highlightCell' && body.subType === 'formula' ? body : null;
}

const isTrue = (value: unknown): boolean => value === true || (typeof value === 'number' && value !== 0);

/** 条件格式的增删改查，以及“此刻哪些格被命中”。 */
export class ConditionalFormats {
  private readonly model: ConditionalFormattingRuleModel;
  private readonly results: ConditionalFormattingFormulaService;

  constructor(private readonly context: Context) {
    this.model = context.injector.get(ConditionalFormattingRuleModel);
    this.results = context.injector.get(ConditionalFormattingFormulaService);
  }

  list(id: string): CfRule[] {
    const rules = this.model.getSubunitRules(this.context.unitId, id) ?? [];
    return rules.flatMap((rule) => {
      const body = formulaRule(rule);
      if (!body) return [];
      return {
        id: rule.cfId,
        ranges: rule.ranges.map(toRect),
        formula: body.value,
        style: fromUniverStyle(body.style),
        stopIfTrue: rule.stopIfTrue,
      };
    });
  }

  /** Univer 把新规则插在最前（优先级最高），这里要加在最后（同 Excel），所以加完再挪。 */
  set(
    id: string,
    { id: ruleId, ranges, formula, style, stopIfTrue }: Omit<CfRule, 'id'> & { id?: string },
  ): string {
    const cfId = ruleId ?? freshId('cf');
    const existing = this.list(id);
    const target = { unitId: this.context.unitId, subUnitId: id };
    const rule = {
      cfId,
      ranges: ranges.map(toRange),
      stopIfTrue,
      rule: { type: 'highlightCell', subType: 'formula', value: formula, style: toUniverStyle(style) },
    };
    if (existing.some((other) => other.id === cfId)) {
      this.context.must('sheet.command.set-conditional-rule', { ...target, cfId, rule });
      return cfId;
    }
    this.context.must('sheet.command.add-conditional-rule', { ...target, cfId, rule });
    const last = existing.at(-1);
    if (last && this.list(id).at(-1)?.id !== cfId) {
      this.context.must('sheet.command.move-conditional-rule', {
        ...target,
        start: { id: cfId, type: 'self' },
        end: { id: last.id, type: 'after' },
      });
    }
    return cfId;
  }

  remove(id: string, cfId: string): void {
    this.context.must('sheet.command.delete-conditional-rule', {
      unitId: this.context.unitId,
      subUnitId: id,
      cfId,
    });
  }

  /** 命中的格；前面的规则“如果为真则停止”时，后面的规则不再算。 */
  hits(id: string): CfHit[] {
    const stopped = new Set<string>();
    const hits: CfHit[] = [];
    for (const rule of this.list(id)) {
      for (const hit of this.ruleHits(id, rule)) {
        const cell = `${hit.r},${hit.c}`;
        if (stopped.has(cell)) continue;
        hits.push(hit);
        if (rule.stopIfTrue) stopped.add(cell);
      }
    }
    return hits;
  }

  private ruleHits(id: string, rule: CfRule): CfHit[] {
    const { result } = this.results.getFormulaMatrix(this.context.unitId, id, rule.id, rule.formula) as {
      result?: { getValue(row: number, column: number): unknown };
    };
    const top = Math.min(...rule.ranges.map((range) => range.r));
    const left = Math.min(...rule.ranges.map((range) => range.c));
    const hits: CfHit[] = [];
    for (const range of rule.ranges) {
      for (let r = range.r; r <= range.r2; r++) {
        for (let c = range.c; c <= range.c2; c++) {
          if (isTrue(result?.getValue(r - top, c - left))) hits.push({ ruleId: rule.id, r, c });
        }
      }
    }
    return hits;
  }
}
