import { toRect, type Context } from './context';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from './kit';
import type { IMutationInfo, ISheetDataValidationRule } from './kit';
import { noMutations, RuleFollower, type Mutations, type RuleSnapshot } from './ruleFollower';

const isFormula = (text: string | undefined): text is string => text?.startsWith('=') ?? false;

/**
 * 数据有效性的公式随插删行列、表改名。
 *
 * Univer 会挪有效性的区域和其中的相对引用，但不伸缩公式里的 `$B$2:$B$4`，也不管别的表的引用。
 * 等它做完再比一遍，不一样的改过来，并进同一步撤销。
 */
export class FollowValidation extends RuleFollower<ISheetDataValidationRule> {
  private readonly model: SheetDataValidationModel;

  constructor(context: Context) {
    super(context);
    this.model = context.injector.get(SheetDataValidationModel);
  }

  protected override snapshot(
    wanted: (rule: ISheetDataValidationRule) => boolean = () => true,
  ): RuleSnapshot<ISheetDataValidationRule> {
    return new Map(
      this.context.book
        .getSheets()
        .map((sheet) => [
          sheet.getSheetId(),
          structuredClone(this.model.getRules(this.context.unitId, sheet.getSheetId()).filter(wanted)),
        ]),
    );
  }

  protected override mapFormulas(rule: ISheetDataValidationRule, change: (formula: string) => string): void {
    for (const key of ['formula1', 'formula2'] as const) {
      const formula = rule[key];
      if (isFormula(formula)) rule[key] = change(formula);
    }
  }

  protected override rewrite(
    before: RuleSnapshot<ISheetDataValidationRule>,
    change: (sheetId: string, rule: ISheetDataValidationRule) => void,
  ): Mutations {
    const mutations = noMutations();
    for (const [subUnitId, rules] of before) {
      const target = { unitId: this.context.unitId, subUnitId };
      for (const rule of rules) {
        const next = structuredClone(rule);
        change(subUnitId, next);
        const current = this.model.getRuleById(this.context.unitId, subUnitId, rule.uid);
        if (!current && !next.ranges.length) continue;
        if (!next.ranges.length) {
          mutations.redos.push({
            id: RemoveDataValidationMutation.id,
            params: { ...target, ruleId: rule.uid },
          });
          mutations.undos.push({ id: AddDataValidationMutation.id, params: { ...target, rule } });
        } else if (JSON.stringify(position(current)) !== JSON.stringify(position(next))) {
          mutations.redos.push(this.update(target, next));
          mutations.undos.push(this.update(target, rule));
        }
      }
    }
    return mutations;
  }

  private update(target: object, rule: ISheetDataValidationRule): IMutationInfo {
    return {
      id: UpdateDataValidationMutation.id,
      params: { ...target, ruleId: rule.uid, payload: { type: UpdateRuleType.ALL, payload: rule } },
    };
  }
}

/** 会随结构变的部分。 */
function position(rule: ISheetDataValidationRule | undefined): unknown {
  return rule && [rule.ranges.map(toRect), rule.formula1, rule.formula2];
}
