import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding, Fix } from '../../../src/audit';
import type { Place } from '../../../src/submission';
import { findingCauses, joinedFix, unexplained } from '../../../src/taskpane/app/findings/findingCauses';
import { shortPlace, shortSheetName } from '../../../src/taskpane/app/findings/placeName';
import { knownWordings, rememberWording } from '../../../src/taskpane/app/findings/wordings';
import { b05 } from './support/findings';

const placeAt = (row: number): Place => ({
  sheetId: 's',
  sheetName: '部门整体支出绩效自评表',
  row,
  column: 5,
  lastRow: row,
  lastColumn: 5,
});

const cleaning = (row: number, caution?: string): Fix => ({
  kind: '清洗数字',
  changes: [{ place: placeAt(row), field: 'amount', before: '1 ✓', after: { kind: 'number', value: 1 } }],
  ...(caution === undefined ? {} : { caution }),
});

const made = (rule: string, severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
  ...b05,
  key: `${rule}/${severity}/${JSON.stringify(more.place ?? null)}`,
  rule,
  severity,
  fix: null,
  explanation: null,
  ...more,
});

describe('按起因归并', () => {
  it('同一条规则同一级别一组，从重到轻；组里的次序不动', () => {
    const findings = [
      made('D07', '核实'),
      made('E17', '提示'),
      made('A02', '错误', { place: placeAt(1) }),
      made('D07', '错误'),
      made('A02', '错误', { place: placeAt(2) }),
    ];
    const causes = findingCauses(findings);
    expect(causes.map(({ key, findings: own }) => `${key}×${own.length}`)).toEqual([
      'A02/错误×2',
      'D07/错误×1',
      'D07/核实×1',
      'E17/提示×1',
    ]);
    expect(causes[0]?.findings.map(({ place }) => place?.row)).toEqual([1, 2]);
  });

  it('一起改：同一格只改一次；种类不一、只有一格、要当心的不合', () => {
    const two = [made('A02', '错误', { fix: cleaning(1) }), made('A02', '错误', { fix: cleaning(2) })];
    expect(joinedFix([...two, two[0]!])?.changes.map(({ place }) => place.row)).toEqual([1, 2]);
    expect(joinedFix(two.slice(0, 1))).toBeNull();
    expect(joinedFix([two[0]!, made('A02', '错误', { fix: cleaning(3, '会变空') })])).toBeNull();
    const other = made('B02', '错误', { fix: { ...cleaning(4), kind: '恢复公式' } });
    expect(joinedFix([...two, other])).toBeNull();
  });

  it('能写说明的只有没说明的核实', () => {
    const wanted = made('D07', '核实');
    expect(unexplained([wanted, made('D07', '核实', { explanation: '有' }), made('A02', '错误')])).toEqual([
      wanted,
    ]);
  });
});

describe('一行里的写法', () => {
  it('表名的简称', () => {
    expect(
      ['基础数据表', '部门整体支出绩效自评表', '项目-招商引资工作经费', '表'].map(shortSheetName),
    ).toEqual(['基础', '部门自评', '招商引资', '表']);
    expect(shortPlace(placeAt(16))).toBe('部门自评 F17');
  });
});

describe('用过的说法', () => {
  const stored = new Map<string, string>();
  beforeEach(() => stored.clear());
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  };

  it('工作簿里的在前，再是机器上记着的，不重复；存不了也不出错', () => {
    expect(knownWordings([])).toEqual([]);
    rememberWording('存不下');
    Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
    try {
      for (const text of ['甲', '乙', '甲']) rememberWording(text);
      expect(knownWordings([made('D07', '核实', { explanation: '乙' })])).toEqual(['乙', '甲']);
      stored.set('pbe.审核说明', '{坏的');
      expect(knownWordings([])).toEqual([]);
    } finally {
      Reflect.deleteProperty(globalThis, 'localStorage');
    }
  });
});
