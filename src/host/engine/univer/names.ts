import type { NameInfo } from '../port';
import { freshId, type Context } from './context';
import { IDefinedNamesService, SheetInterceptorService } from './kit';
import type { IDefinedNamesServiceParam, IMutationInfo } from './kit';
import { quoteSheetName, renameSheetInFormula } from './shift';

const WORKBOOK_SCOPE = 'AllDefaultWorkbook';
const SET_NAME = 'formula.mutation.set-defined-name';
const REMOVE_NAME = 'formula.mutation.remove-defined-name';
const REFERENCE = /^=('?[^'!()]+'?!)?\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/;
const NEEDLESS_QUOTES = /^'([\p{L}_][\p{L}\p{N}_.]*)'!/u;

/** Univer 存的名称 → 端口的名称。 */
function toInfo(stored: IDefinedNamesServiceParam): NameInfo {
  const body = stored.formulaOrRefString.replace(/^=/, '').replace(NEEDLESS_QUOTES, '$1!');
  const local = stored.localSheetId && stored.localSheetId !== WORKBOOK_SCOPE;
  return {
    id: stored.id,
    name: stored.name,
    formula: `=${body}`,
    comment: stored.comment ?? '',
    sheetId: local ? (stored.localSheetId ?? null) : null,
    visible: !stored.hidden,
  };
}

/** 一个范围里的一个叫法。 */
const nameKey = (name: string, sheetId: string | null): string => `${sheetId ?? ''}\0${name.toLowerCase()}`;

/** 定义名称的增删改查；求值见 nameScope。 */
export class Names {
  private readonly service: IDefinedNamesService;
  /** 列好的，随增删改逐条更新。一批里要查上千次，每次都从头列，表多了就成平方。 */
  private listed: Map<string, NameInfo> | null = null;
  /** 按范围与叫法（不分大小写）找：{@link nameKey} → 编号。 */
  private called: Map<string, string> | null = null;

  constructor(private readonly context: Context) {
    this.service = context.injector.get(IDefinedNamesService);
    context.commands.onCommandExecuted(({ id, params }) => {
      if (id !== SET_NAME && id !== REMOVE_NAME) return;
      const changed = (params as { id: string }).id;
      const stored = this.service.getValueById(context.unitId, changed);
      if (stored) this.relist(toInfo(stored));
      else {
        this.listed?.delete(changed);
        this.called = null;
      }
    });
    // 删表连同表级名称一起删（同 Excel），撤销时一起回来。
    context.injector.get(SheetInterceptorService).interceptCommand({
      getMutations: (command) => {
        if (command.id !== 'sheet.command.remove-sheet') return { redos: [], undos: [] };
        const { subUnitId } = command.params as { subUnitId: string };
        const local = this.stored().filter((name) => name.localSheetId === subUnitId);
        return {
          redos: local.map((name) => this.mutation(REMOVE_NAME, name)),
          undos: local.map((name) => this.mutation(SET_NAME, name)),
        };
      },
    });
  }

  list(): NameInfo[] {
    return [...this.all().values()];
  }

  /** 这个编号的名称；没有为 `undefined`。 */
  get(id: string): NameInfo | undefined {
    return this.all().get(id);
  }

  /** 这个范围里叫这个的名称，不分大小写；没有为 `undefined`。 */
  find(name: string, sheetId: string | null): NameInfo | undefined {
    const all = this.all();
    if (!this.called) {
      this.called = new Map();
      for (const info of all.values()) {
        const key = nameKey(info.name, info.sheetId);
        if (!this.called.has(key)) this.called.set(key, info.id);
      }
    }
    return all.get(this.called.get(nameKey(name, sheetId)) ?? '');
  }

  private all(): Map<string, NameInfo> {
    this.listed ??= new Map(this.stored().map((name) => [name.id, toInfo(name)]));
    return this.listed;
  }

  private relist(info: NameInfo): void {
    const before = this.listed?.get(info.id);
    this.listed?.set(info.id, info);
    const key = nameKey(info.name, info.sheetId);
    if (before && nameKey(before.name, before.sheetId) !== key) this.called = null;
    else if (this.called && !this.called.has(key)) this.called.set(key, info.id);
  }

  set({ id, name, formula, comment, sheetId, visible }: Omit<NameInfo, 'id'> & { id?: string }): string {
    const nameId = id ?? freshId('n');
    const before = id === undefined ? undefined : this.service.getValueById(this.context.unitId, id);
    const after = {
      unitId: this.context.unitId,
      id: nameId,
      name,
      // 纯引用不带等号，Univer 才会随插删行列挪它。
      formulaOrRefString: REFERENCE.test(formula) ? formula.slice(1) : formula,
      comment,
      hidden: !visible,
      localSheetId: sheetId ?? WORKBOOK_SCOPE,
    };
    // 没有改叫法就没有公式要跟着改：命令会去列整本的公式，名称多了就成平方
    if (before?.name === name)
      this.context.mutate(this.mutation(SET_NAME, after), this.mutation(SET_NAME, before));
    else
      this.context.must(
        before ? 'sheet.command.set-defined-name' : 'sheet.command.insert-defined-name',
        after,
      );
    this.context.nudge();
    return nameId;
  }

  /** 不用 remove-defined-name 命令：它把用到名称的公式改写成 =#REF!，Excel 保留原文、显示 #NAME?。 */
  remove(id: string): void {
    const stored = this.service.getValueById(this.context.unitId, id);
    if (!stored) return;
    this.context.mutate(this.mutation(REMOVE_NAME, stored), this.mutation(SET_NAME, stored));
    this.context.nudge();
  }

  /** 其间 Univer 只看得见提到 `sheetName` 的名称：改表名时它把每个名称的公式都切开，名称多了就成平方。 */
  onlyMentioning(sheetName: string, action: () => void): void {
    const { service } = this;
    const whole = service.getDefinedNameMap.bind(service);
    const written = sheetName.replaceAll("'", "''");
    const mentioning = [...this.all().values()].filter(({ formula }) => formula.includes(written));
    service.getDefinedNameMap = (unitId) => {
      const names = whole(unitId) ?? {};
      return Object.fromEntries(mentioning.flatMap(({ id }) => (names[id] ? [[id, names[id]]] : [])));
    };
    try {
      action();
    } finally {
      service.getDefinedNameMap = whole;
    }
  }

  /** 复制工作表时：指向原表的名称各复制一份成新表的表级名称（同 Excel）。 */
  copyForSheet(sourceId: string, sourceName: string, targetId: string, targetName: string): void {
    const prefix = `=${quoteSheetName(sourceName)}!`;
    for (const name of this.list()) {
      const workbookNameIntoSheet = name.sheetId === null && name.formula.startsWith(prefix);
      if (name.sheetId !== sourceId && !workbookNameIntoSheet) continue;
      const formula = renameSheetInFormula(name.formula, sourceName, targetName);
      this.set({ ...name, id: undefined, formula, sheetId: targetId });
    }
  }

  private stored(): IDefinedNamesServiceParam[] {
    return Object.values(this.service.getDefinedNameMap(this.context.unitId) ?? {});
  }

  private mutation(id: string, name: IDefinedNamesServiceParam): IMutationInfo {
    return { id, params: { ...name, unitId: this.context.unitId } };
  }
}
