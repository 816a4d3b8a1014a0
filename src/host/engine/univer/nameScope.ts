import type { NameInfo } from '../port';
import type { Context } from './context';
import { splitFormula, type FormulaToken } from './formulaText';
import { IDefinedNamesService, IDependencyManagerService, IFormulaDependencyGenerator } from './kit';
import type { Names } from './names';

const MAX_DEPTH = 16;
/** 切分结果最多记这么多条公式。 */
const MAX_TOKENS = 20_000;
const SINGLE_OPERAND = /^('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?[\p{L}\p{N}_.$:]+$|^"(?:[^"]|"")*"$|^#/u;

/** 依赖生成器里我们要用的成员（0.25.1）。 */
interface FormulaTree {
  treeId: number;
  formula: string;
  unitId: string;
  subUnitId: string;
  row: number;
  column: number;
  formulaId?: string;
  isCache: boolean;
  isVirtual: boolean;
  refTree?: FormulaTree;
  refOffsetX: number;
  refOffsetY: number;
}
type OtherFormulas = Record<string, Record<string, Record<string, { f: string }> | undefined> | undefined>;
interface DependencyGenerator {
  _registerFormulas(keys: string[], data: unknown, units: unknown, trees: FormulaTree[]): void;
  _registerOtherFormulas(data: OtherFormulas, keys: string[], trees: FormulaTree[]): void;
  _includeTree(tree: FormulaTree, node: unknown): boolean;
}
interface DependencyManager {
  removeFormulaDependency(unitId: string, sheetId: string, row: number, column: number): void;
  addFormulaDependency(unitId: string, sheetId: string, row: number, column: number, tree: unknown): void;
  removeOtherFormulaDependency(unitId: string, sheetId: string, formulaIds: string[]): void;
}

/**
 * 名称按作用域求值。
 *
 * Univer 只按名字找名称，不分表；公式的语法树按“工作簿 id＋公式文本”缓存在进程里，两张表上同样的
 * `=执行数*2` 会算成同一个；词法缓存只按公式文本，连工作簿都不分。
 * 所以在公式进入计算之前就把名称换成它的引用或公式（单元格里的原文不动）：
 * 换过的文本随定义而变，两级缓存自然不会串，也不会陈旧。条件格式与有效性的公式走同一处。
 */
export class NameScope {
  private lookup: Map<string, NameInfo> | null = null;
  private expansions = new Map<string, string>();
  private readonly tokens = new Map<string, FormulaToken[]>();
  private readonly last = new Map<string, string>();
  private changed = new Set<number>();

  constructor(
    private readonly context: Context,
    private readonly names: Names,
  ) {
    const definedNames = context.injector.get(IDefinedNamesService);
    // 词法器看见“没有名称”就不再自己替换名称。
    definedNames.getAllDefinedNamesIsEmpty = () => true;
    // Univer 每登记一个名称就重建整本的名称表（名称多了是平方级）：改成用时再查，活动表的作用域优先。
    (definedNames as unknown as { _updateCache(): void })._updateCache = () => undefined;
    definedNames.getValueByName = (unitId, name) => {
      const found = unitId === context.unitId ? this.find(name, context.activeSheet()) : undefined;
      return found ? (definedNames.getValueById(unitId, found.id) ?? null) : null;
    };
    definedNames.update$.subscribe(() => this.invalidate());
    context.commands.onCommandExecuted((command) => {
      if (/^sheet\.mutation\.(set-worksheet-name|insert-sheet|remove-sheet)$/.test(command.id)) {
        this.invalidate();
      }
    });
    this.patchGenerator();
  }

  /** 公式里的名称按 `sheetId` 的作用域换成定义；不认识的名称原样留着（算出 #NAME?）。 */
  expand(formula: string, sheetId: string): string {
    const key = `${sheetId}\0${formula}`;
    let expanded = this.expansions.get(key);
    if (expanded === undefined) {
      expanded = this.expandNames(formula, sheetId, 0);
      this.expansions.set(key, expanded);
    }
    return expanded;
  }

  private invalidate(): void {
    this.lookup = null;
    this.expansions = new Map();
  }

  private expandNames(formula: string, sheetId: string, depth: number): string {
    return this.split(formula)
      .map((token) => {
        if (token.kind !== 'name') return token.text;
        const home = token.sheet === null ? sheetId : this.sheetIdByName(token.sheet);
        const definition = this.find(token.name, home);
        if (!definition) return token.text;
        if (depth >= MAX_DEPTH) return '#NAME?';
        const body = this.expandNames(definition.formula.slice(1), definition.sheetId ?? home, depth + 1);
        return SINGLE_OPERAND.test(body) ? body : `(${body})`;
      })
      .join('');
  }

  private split(formula: string): FormulaToken[] {
    let tokens = this.tokens.get(formula);
    if (!tokens) {
      tokens = splitFormula(formula);
      if (this.tokens.size >= MAX_TOKENS) this.tokens.clear();
      this.tokens.set(formula, tokens);
    }
    return tokens;
  }

  private find(name: string, sheetId: string): NameInfo | undefined {
    this.lookup ??= new Map(
      this.names.list().map((info) => [`${info.sheetId ?? ''}\0${info.name.toLowerCase()}`, info]),
    );
    const key = name.toLowerCase();
    return this.lookup.get(`${sheetId}\0${key}`) ?? this.lookup.get(`\0${key}`);
  }

  private sheetIdByName(name: string): string {
    return this.context.book.getSheetBySheetName(name)?.getSheetId() ?? '';
  }

  private patchGenerator(): void {
    const generator = this.context.injector.get(
      IFormulaDependencyGenerator,
    ) as unknown as DependencyGenerator;
    const manager = this.context.injector.get(IDependencyManagerService) as unknown as DependencyManager;
    const registerFormulas = generator._registerFormulas.bind(generator);
    const registerOthers = generator._registerOtherFormulas.bind(generator);
    const includeTree = generator._includeTree.bind(generator);

    generator._registerFormulas = (keys, data, units, trees) => {
      this.changed = new Set();
      const start = trees.length;
      registerFormulas(keys, data, units, trees);
      for (const tree of trees.slice(start)) if (!tree.isVirtual) this.expandCell(tree, manager);
      for (const tree of trees.slice(start)) {
        if (tree.isVirtual && tree.refTree && this.changed.has(tree.refTree.treeId)) {
          this.changed.add(tree.treeId);
        }
      }
    };
    generator._registerOtherFormulas = (data, keys, trees) => {
      const expanded = this.expandOthers(data, keys, manager);
      const start = trees.length;
      registerOthers(expanded, keys, trees);
      for (const tree of trees.slice(start)) if (!tree.isCache) this.changed.add(tree.treeId);
    };
    generator._includeTree = (tree, node) => this.changed.has(tree.treeId) || includeTree(tree, node);
  }

  /** 换上展开后的公式；与上次不同就重登记依赖并算脏。 */
  private expandCell(tree: FormulaTree, manager: DependencyManager): void {
    const key = `${tree.subUnitId}\0${tree.row}\0${tree.column}`;
    const expanded = this.expand(tree.formula, tree.subUnitId);
    if (expanded === tree.formula && !this.last.has(key)) return;
    if (this.last.get(key) !== expanded) {
      this.changed.add(tree.treeId);
      manager.removeFormulaDependency(tree.unitId, tree.subUnitId, tree.row, tree.column);
      manager.addFormulaDependency(tree.unitId, tree.subUnitId, tree.row, tree.column, tree);
    }
    if (expanded === tree.formula) this.last.delete(key);
    else this.last.set(key, expanded);
    tree.formula = expanded;
  }

  private expandOthers(data: OtherFormulas, keys: string[], manager: DependencyManager): OtherFormulas {
    const result: OtherFormulas = {};
    for (const unitId of keys) {
      const sheets: OtherFormulas[string] = {};
      for (const [sheetId, formulas] of Object.entries(data[unitId] ?? {})) {
        if (!formulas) continue;
        const copies: Record<string, { f: string }> = {};
        for (const [formulaId, formula] of Object.entries(formulas)) {
          const expanded = this.expand(formula.f, sheetId);
          if ((this.last.get(formulaId) ?? formula.f) !== expanded) {
            manager.removeOtherFormulaDependency(unitId, sheetId, [formulaId]);
          }
          this.last.set(formulaId, expanded);
          copies[formulaId] = { ...formula, f: expanded };
        }
        sheets[sheetId] = copies;
      }
      result[unitId] = sheets;
    }
    return result;
  }
}
