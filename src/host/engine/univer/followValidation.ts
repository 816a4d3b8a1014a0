import { toRange, toRect, type Context } from './context';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
  SheetInterceptorService,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from './kit';
import type { ICommandInfo, IMutationInfo, ISheetDataValidationRule } from './kit';
import { renameSheetInFormula, shiftFormula, shiftRect } from './shift';
import { parseStructureCommand } from './structureCommand';

type Snapshot = Map<string, ISheetDataValidationRule[]>;

interface Mutations {
  redos: IMutationInfo[];
  undos: IMutationInfo[];
}

const none = (): Mutations => ({ redos: [], undos: [] });

const isFormula = (text: string | undefined): text is string => text?.startsWith('=') ?? false;

/**
 * 数据有效性的公式随插删行列、表改名。
 *
 * Univer 会挪有效性的区域和其中的相对引用，但不伸缩公式里的 `$B$2:$B$4`，也不管别的表的引用。
 * 等它做完再比一遍，不一样的改过来，并进同一步撤销。
 */
export class FollowValidation {
  private readonly model: SheetDataValidationModel;
  private before: Snapshot | null = null;

  constructor(private readonly context: Context) {
    this.model = context.injector.get(SheetDataValidationModel);
    const interceptor = context.injector.get(SheetInterceptorService);
    interceptor.interceptCommand({
      getMutations: (command) => {
        if (this.parse(command)) this.before = this.snapshot();
        return this.renamed(command);
      },
    });
    interceptor.interceptAfterCommand({ getMutations: (command) => this.shifted(command) });
  }

  private parse(command: Readonly<ICommandInfo>): ReturnType<typeof parseStructureCommand> {
    return parseStructureCommand(command, () => this.context.activeSheet());
  }

  private snapshot(): Snapshot {
    return new Map(
      this.context.book
        .getSheets()
        .map((sheet) => [
          sheet.getSheetId(),
          structuredClone(this.model.getRules(this.context.unitId, sheet.getSheetId())),
        ]),
    );
  }

  private shifted(command: Readonly<ICommandInfo>): Mutations {
    const change = this.parse(command);
    const before = this.before;
    this.before = null;
    if (!change || !before) return none();
    const changedName = this.context.sheet(change.sheetId).getName();
    return this.rewrite(before, (sheetId, rule) => {
      const home = this.context.sheet(sheetId).getName();
      if (sheetId === change.sheetId) {
        rule.ranges = rule.ranges.flatMap((range) => {
          const rect = shiftRect(toRect(range), change.op);
          return rect ? toRange(rect) : [];
        });
      }
      for (const key of ['formula1', 'formula2'] as const) {
        const formula = rule[key];
        if (isFormula(formula)) rule[key] = shiftFormula(formula, home, changedName, change.op);
      }
    });
  }

  private renamed(command: Readonly<ICommandInfo>): Mutations {
    if (command.id !== 'sheet.command.set-worksheet-name') return none();
    const { subUnitId, name } = command.params as { subUnitId?: string; name: string };
    const old = this.context.sheet(subUnitId ?? this.context.activeSheet()).getName();
    return this.rewrite(this.snapshot(), (_sheetId, rule) => {
      for (const key of ['formula1', 'formula2'] as const) {
        const formula = rule[key];
        if (isFormula(formula)) rule[key] = renameSheetInFormula(formula, old, name);
      }
    });
  }

  private rewrite(
    before: Snapshot,
    change: (sheetId: string, rule: ISheetDataValidationRule) => void,
  ): Mutations {
    const mutations = none();
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
