import { formulaRule } from './conditionalFormats';
import type { Context } from './context';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  RegisterOtherFormulaService,
  SetConditionalRuleMutation,
} from './kit';
import type { IConditionFormattingRule } from './kit';
import { noMutations, RuleFollower, type Mutations, type RuleSnapshot } from './ruleFollower';

/**
 * 条件格式随插删行列移动、随表改名改公式。
 *
 * 无界面的 Univer 什么也不做；-ui 那套只挪区域、不改公式里的 $A$1，而且只管活动表。
 * 这里在命令之前记下规则、命令之后自己移，并进同一步撤销。
 */
export class FollowConditionalFormats extends RuleFollower<IConditionFormattingRule> {
  private readonly model: ConditionalFormattingRuleModel;

  constructor(context: Context) {
    super(context);
    this.model = context.injector.get(ConditionalFormattingRuleModel);
    this.keepResultsRegistered();
  }

  protected override snapshot(
    wanted: (rule: IConditionFormattingRule) => boolean = () => true,
  ): RuleSnapshot<IConditionFormattingRule> {
    const rules = this.model.getAll().get(this.context.unitId) ?? new Map();
    return new Map([...rules].map(([sheetId, list]) => [sheetId, structuredClone(list.filter(wanted))]));
  }

  protected override mapFormulas(rule: IConditionFormattingRule, change: (formula: string) => string): void {
    const body = formulaRule(rule);
    if (body) body.value = change(body.value);
  }

  protected override rewrite(
    before: RuleSnapshot<IConditionFormattingRule>,
    change: (sheetId: string, rule: IConditionFormattingRule) => void,
  ): Mutations {
    const mutations = noMutations();
    for (const [subUnitId, rules] of before) {
      if (!this.context.book.getSheetBySheetId(subUnitId)) continue;
      for (const [index, rule] of rules.entries()) {
        const next = structuredClone(rule);
        change(subUnitId, next);
        // 界面里 -ui 插件可能已经动过区域，没变也要写回。
        if (this.context.headless && JSON.stringify(next) === JSON.stringify(rule)) continue;
        const target = { unitId: this.context.unitId, subUnitId, cfId: rule.cfId };
        if (next.ranges.length) {
          mutations.redos.push({ id: SetConditionalRuleMutation.id, params: { ...target, rule: next } });
          mutations.undos.push({ id: SetConditionalRuleMutation.id, params: { ...target, rule } });
        } else {
          mutations.redos.push({ id: DeleteConditionalRuleMutation.id, params: target });
          mutations.undos.push({ id: AddConditionalRuleMutation.id, params: { ...target, rule } });
          const previous = rules[index - 1];
          // 加回来的规则总在最前：挪回原来的次序。
          if (previous) {
            const anchors = {
              start: { id: rule.cfId, type: 'self' },
              end: { id: previous.cfId, type: 'after' },
            };
            mutations.undos.push({
              id: MoveConditionalRuleMutation.id,
              params: { unitId: target.unitId, subUnitId, ...anchors },
            });
          }
        }
      }
    }
    return mutations;
  }

  /**
   * 规则一改，Univer 只忘掉公式的结果，不重新登记公式（等渲染时再说），旧公式还留在计算里。
   * 无界面没有渲染：自己注销旧的、登记新的。
   */
  private keepResultsRegistered(): void {
    const results = this.context.injector.get(ConditionalFormattingFormulaService);
    const formulas = this.context.injector.get(RegisterOtherFormulaService);
    // 视图模型也听规则变化并忘掉结果：先让它订阅，我们排在它后面。
    void this.context.injector.get(ConditionalFormattingViewModel).markDirty$;
    const registered = new Map<string, string>();
    const register = (subUnitId: string, rule: IConditionFormattingRule): void => {
      const body = formulaRule(rule);
      if (!body) return;
      const { unitId } = this.context;
      results.registerFormulaWithRange(unitId, subUnitId, rule.cfId, body.value, rule.ranges);
      const entry = results
        .getSubUnitFormulaMap(unitId, subUnitId)
        ?.getValue(results.createCFormulaId(rule.cfId, body.value), ['id']);
      if (entry) registered.set(rule.cfId, entry.formulaId);
      this.context.nudge();
    };
    // 从快照读进来的规则那时还没有人听。
    for (const [sheetId, rules] of this.snapshot()) for (const rule of rules) register(sheetId, rule);
    this.model.$ruleChange.subscribe(({ type, unitId, subUnitId, rule }) => {
      if (unitId !== this.context.unitId || !['add', 'set', 'delete'].includes(type)) return;
      const previous = registered.get(rule.cfId);
      if (previous && type !== 'add') formulas.deleteFormula(unitId, subUnitId, [previous]);
      registered.delete(rule.cfId);
      if (type !== 'delete') register(subUnitId, rule);
    });
  }
}
