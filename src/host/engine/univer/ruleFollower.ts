import { toRange, toRect, type Context } from './context';
import { SheetInterceptorService } from './kit';
import type { ICommandInfo, IMutationInfo, IRange } from './kit';
import { renameSheetInFormula, shiftFormula, shiftRect } from './shift';
import { parseStructureCommand, type StructureChange } from './structureCommand';

/** 命令之前每张表的规则。 */
export type RuleSnapshot<Rule> = Map<string, Rule[]>;

/** 并进命令那一步撤销的改动。 */
export interface Mutations {
  redos: IMutationInfo[];
  undos: IMutationInfo[];
}

/** 没有改动。 */
export const noMutations = (): Mutations => ({ redos: [], undos: [] });

/**
 * 有区域、有公式的规则（条件格式、数据有效性）随插删行列移动、随表改名改公式的共同部分：
 * 命令之前记下规则，命令之后照记下的改，由子类写成改动。
 */
export abstract class RuleFollower<Rule extends { ranges: IRange[] }> {
  private before: RuleSnapshot<Rule> | null = null;

  constructor(protected readonly context: Context) {
    const interceptor = context.injector.get(SheetInterceptorService);
    interceptor.interceptCommand({
      getMutations: (command) => {
        if (this.parse(command)) this.before = this.snapshot();
        return this.renamed(command);
      },
    });
    interceptor.interceptAfterCommand({ getMutations: (command) => this.shifted(command) });
  }

  /** 现有的规则（深拷贝）；给了 `wanted` 就只要它要的。 */
  protected abstract snapshot(wanted?: (rule: Rule) => boolean): RuleSnapshot<Rule>;

  /** 改写规则里的每条公式。 */
  protected abstract mapFormulas(rule: Rule, change: (formula: string) => string): void;

  /** 逐条规则照 `change` 改一份，与现状不同的写成改动。 */
  protected abstract rewrite(
    before: RuleSnapshot<Rule>,
    change: (sheetId: string, rule: Rule) => void,
  ): Mutations;

  private formulasOf(rule: Rule): string[] {
    const found: string[] = [];
    this.mapFormulas(rule, (formula) => {
      found.push(formula);
      return formula;
    });
    return found;
  }

  private parse(command: Readonly<ICommandInfo>): StructureChange | null {
    return parseStructureCommand(command, () => this.context.activeSheet());
  }

  private shifted(command: Readonly<ICommandInfo>): Mutations {
    const change = this.parse(command);
    const before = this.before;
    this.before = null;
    if (!change || !before) return noMutations();
    const changedName = this.context.sheet(change.sheetId).getName();
    return this.rewrite(before, (sheetId, rule) => {
      const home = this.context.sheet(sheetId).getName();
      if (sheetId === change.sheetId) {
        rule.ranges = rule.ranges.flatMap((range) => {
          const rect = shiftRect(toRect(range), change.op);
          return rect ? toRange(rect) : [];
        });
      }
      this.mapFormulas(rule, (formula) => shiftFormula(formula, home, changedName, change.op));
    });
  }

  private renamed(command: Readonly<ICommandInfo>): Mutations {
    if (command.id !== 'sheet.command.set-worksheet-name') return noMutations();
    const { subUnitId, name } = command.params as { subUnitId?: string; name: string };
    const old = this.context.sheet(subUnitId ?? this.context.activeSheet()).getName();
    const written = old.replaceAll("'", "''");
    const mentioning = this.snapshot((rule) => this.formulasOf(rule).some((text) => text.includes(written)));
    return this.rewrite(mentioning, (_sheetId, rule) =>
      this.mapFormulas(rule, (formula) => renameSheetInFormula(formula, old, name)),
    );
  }
}
