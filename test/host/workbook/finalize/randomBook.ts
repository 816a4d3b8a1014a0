import { cellAddress } from '../../../../src/forms';
import type { CellPatch, EnginePort } from '../../../../src/host';
import type { Finding } from '../../../../src/audit';
import { annotateFindings } from '../../../../src/workbook/actions/annotate/annotate';
import type { SessionState } from '../../../../src/workbook/kernel/sessionState';
import { sheetName } from './smallForm';

/** 可重复的随机数（mulberry32）。 */
export class Dice {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  /** 0 到 n−1 的整数。 */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

const values: readonly (string | number | boolean)[] = [
  0,
  1,
  22.5,
  346.17,
  505.05,
  0.6854,
  -3,
  1e-7,
  123456789.12,
  '',
  '—',
  '无',
  '≥3次',
  '5次',
  '98.5%',
  '100%',
  '达成',
  '优',
  ' 首尾空白 ',
  '第一行\n第二行',
  '=100%',
  "'引号",
  true,
];

/** 用户会写的公式：单用、嵌套、夹在别的公式里、引号里只是长得像、没有等价公式的。 */
const formulas: readonly string[] = [
  '=PBE.EXECRATE(自评_执行数,自评_资金总额)',
  '=PBE.EXECRATE(自评_执行数,自评_资金总额)*100',
  '=ROUND(PBE.SHARE(A1,B1),2)+1',
  '=IF(A1>0,PBE.GRADE(A1),"不评")',
  '=PBE.EXECSCORE(PBE.EXECRATE(A2,B2),10)',
  '=PBE.INDICATORSCORE(A3,B3,10)&"分"',
  '=PBE.RULESCORE(A1&"",5,"100%计满分，每低于5%扣2分，扣完为止")',
  '=PBE.RULESCORE(A1&"",5,B1)',
  '=PBE.RULECHECK("①有制度；②有执行，每项2分",4)',
  '="PBE.GRADE("&A1',
  '=pbe.grade(90)&PBE.GRADE(70)',
  '=PBE.EXCELLENTRATE(A1:A3)',
  '=SUM(A1:B3)',
  '=A1',
];

const fills = ['#FFFF00', '#FDE7E9', null];
const formats = ['General', '0.00%', '#,##0.00', '0.0', '@'];

/** 随机改一处：值、公式、锁定、底色、数字格式、保护、备注、审核标注、名称、条件格式、有效性。 */
export async function mutate(
  engine: EnginePort,
  session: SessionState,
  dice: Dice,
  userSheet: string,
): Promise<void> {
  const ours = engine.sheets().find(({ name }) => name === sheetName)!.id;
  const id = dice.next() < 0.6 ? ours : userSheet;
  const at = id === ours ? [dice.below(26), dice.below(12)] : [dice.below(6), dice.below(6)];
  const [r, c] = topLeft(engine, id, at[0]!, at[1]!);
  const write = (patch: CellPatch, rows = 0, columns = 0): void =>
    engine.writeCells(id, { r, c, r2: r + rows, c2: c + columns }, () => patch);
  const choice = dice.below(14);
  if (choice < 3) write({ value: typed(dice.pick(values), engine.readCell(id, r, c).style.numFmt) });
  else if (choice < 6) {
    // 公式只写在它们都不引用的地方：循环引用的结果本来就随先后而变
    const free = id === ours ? r >= 10 || c >= 9 : r >= 3 || c >= 2;
    if (free) write({ formula: dice.pick(formulas), style: { numFmt: dice.pick(formats.slice(0, 4)) } });
  } else if (choice === 6) write({ locked: dice.next() < 0.5 }, dice.below(4), dice.below(4));
  else if (choice === 7) write({ style: { fill: dice.pick(fills) } }, dice.below(3), dice.below(3));
  else if (choice === 8) write({ style: { numFmt: dice.pick(formats.slice(0, 4)) } });
  else if (choice === 9) {
    const protection =
      dice.next() < 0.5 ? { options: { allowSort: dice.next() < 0.5 }, password: null } : undefined;
    engine.setMeta(ours, { protection });
  } else if (choice === 10) userNote(engine, id, r, c, dice);
  else if (choice === 11) await annotate(engine, session, ours, dice);
  else if (choice === 12) userName(engine, dice, r);
  else rules(engine, id, r, c);
  await engine.settle();
}

/** 文本格式的格里敲进去的都是文字。 */
const typed = (value: string | number | boolean, format: string | undefined): string | number | boolean =>
  format === '@' ? String(value) : value;

/** 合并区里只有左上角能写。 */
function topLeft(engine: EnginePort, id: string, row: number, column: number): readonly [number, number] {
  const merge = engine
    .merges(id)
    .find(({ r, c, r2, c2 }) => row >= r && row <= r2 && column >= c && column <= c2);
  return merge ? [merge.r, merge.c] : [row, column];
}

function userNote(engine: EnginePort, id: string, r: number, c: number, dice: Dice): void {
  const existing = engine.notes(id).find((note) => note.r === r && note.c === c);
  if (existing) engine.removeNote(id, r, c);
  else {
    const text = `自己的备注${dice.below(100)}`;
    engine.setNote(id, {
      r,
      c,
      text,
      author: '同事',
      width: 80 + dice.below(90),
      height: 40,
      visible: false,
    });
  }
}

/** 审核标注：真的按标注的动作写，登记也跟着变。 */
async function annotate(
  engine: EnginePort,
  session: SessionState,
  sheetId: string,
  dice: Dice,
): Promise<void> {
  engine.setMeta(sheetId, { protection: undefined });
  const cells = Array.from({ length: dice.below(4) }, () =>
    topLeft(engine, sheetId, dice.below(20), dice.below(9)),
  );
  await annotateFindings(
    session,
    cells.map(([row, column], i) => finding(sheetId, row, column, i)),
  );
}

function finding(sheetId: string, row: number, column: number, i: number): Finding {
  const place = { sheetId, sheetName, row, column, lastRow: row, lastColumn: column };
  return {
    key: `D01|${sheetName}||${cellAddress(row, column)}`,
    rule: 'D01',
    severity: i % 2 ? '核实' : '错误',
    form: sheetName,
    name: null,
    field: '执行数',
    row: null,
    place,
    related: [],
    message: `第 ${i} 条`,
    actual: null,
    expected: null,
    difference: null,
    tolerance: null,
    basis: '测试',
    fix: null,
    explanation: null,
  };
}

function userName(engine: EnginePort, dice: Dice, r: number): void {
  const name = `我的名称${dice.below(5)}`;
  const known = engine.names().find((each) => each.name === name);
  if (known) engine.removeName(known.id);
  else
    engine.setName({
      name,
      formula: `='${sheetName}'!$A$${r + 1}`,
      comment: '',
      sheetId: null,
      visible: true,
    });
}

function rules(engine: EnginePort, id: string, r: number, c: number): void {
  const ranges = [{ r, c, r2: r + 1, c2: c }];
  if (engine.cfRules(id).length < 6) {
    engine.setCf(id, { ranges, formula: `=$A$1>${r}`, style: { fill: '#FFC7CE' }, stopIfTrue: false });
  }
  if (engine.dvRules(id).length < 30) {
    engine.setDv(id, {
      ranges,
      type: 'decimal',
      formula1: '0',
      operator: 'greaterThanOrEqual',
      allowBlank: true,
    });
  }
}
