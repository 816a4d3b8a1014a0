import { formulaRule } from './conditionalFormats';
import { toRange, toRect, type Context } from './context';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  RegisterOtherFormulaService,
  SetConditionalRuleMutation,
  SheetInterceptorService,
} from './kit';
import type { ICommandInfo, IConditionFormattingRule, IMutationInfo } from './kit';
import { renameSheetInFormula, shiftFormula, shiftRect } from './shift';
import { parseStructureCommand, type StructureChange } from './structureCommand';

type Snapshot = Map<string, IConditionFormattingRule[]>;

interface Mutations {
  redos: IMutationInfo[];
  undos: IMutationInfo[];
}

const none = (): Mutations => ({ redos: [], undos: [] });

/**
 * 条件格式随插删行列移动、随表改名改公式。
 *
 * 无界面的 Univer 什么也不做；-ui 那套只挪区域、不改公式里的 $A$1，而且只管活动表。
 * 这里在命令之前记下规则、命令之后自己移，并进同一步撤销。
 */
export class FollowConditionalFormats {
  private readonly model: ConditionalFormattingRuleModel;
  private before: Snapshot | null = null;

  constructor(private readonly context: Context) {
    this.model = context.injector.get(ConditionalFormattingRuleModel);
    const interceptor = context.injector.get(SheetInterceptorService);
    interceptor.interceptCommand({
      getMutations: (command) => {
        if (this.parse(command)) this.before = this.snapshot();
        return this.renamed(command);
      },
    });
    interceptor.interceptAfterCommand({ getMutations: (command) => this.shifted(command) });
    this.keepResultsRegistered();
  }

  private parse(command: Readonly<ICommandInfo>): StructureChange | null {
    return parseStructureCommand(command, () => this.context.activeSheet());
  }

  private snapshot(): Snapshot {
    const rules = this.model.getAll().get(this.context.unitId) ?? new Map();
    return new Map([...rules].map(([sheetId, list]) => [sheetId, structuredClone(list)]));
  }

  private shifted(command: Readonly<ICommandInfo>): Mutations {
    const change = this.parse(command);
    const before = this.before;
    this.before = null;
    if (!change || !before) return none();
    const changedName = this.context.sheet(change.sheetId).getName();
    return this.rewrite(before, (sheetId, homeName, rule) => {
      if (sheetId === change.sheetId) {
        rule.ranges = rule.ranges.flatMap((range) => {
          const rect = shiftRect(toRect(range), change.op);
          return rect ? toRange(rect) : [];
        });
      }
      const body = formulaRule(rule);
      if (body) body.value = shiftFormula(body.value, homeName, changedName, change.op);
    });
  }

  private renamed(command: Readonly<ICommandInfo>): Mutations {
    if (command.id !== 'sheet.command.set-worksheet-name') return none();
    const { subUnitId, name } = command.params as { subUnitId?: string; name: string };
    const before = this.context.sheet(subUnitId ?? this.context.activeSheet()).getName();
    return this.rewrite(this.snapshot(), (_sheetId, _home, rule) => {
      const body = formulaRule(rule);
      if (body) body.value = renameSheetInFormula(body.value, before, name);
    });
  }

  private rewrite(
    before: Snapshot,
    change: (sheetId: string, sheetName: string, rule: IConditionFormattingRule) => void,
  ): Mutations {
    const mutations = none();
    for (const [subUnitId, rules] of before) {
      const home = this.context.book.getSheetBySheetId(subUnitId)?.getName();
      if (home === undefined) continue;
      for (const [index, rule] of rules.entries()) {
        const next = structuredClone(rule);
        change(subUnitId, home, next);
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
