import { expect, it } from 'vitest';
import { sealLines, type VerifiedFile } from '../../../src/cli/output/sealReport';

/** 封的时候公式就停在错误值上的一份：登记的数与现在一样，重算不一样。 */
function verified(stale: number, changed: boolean): VerifiedFile {
  const differences = Array.from({ length: stale }, (_, i) => ({
    sheet: '部门表',
    cell: `H${14 + i}`,
    shown: '#N/A',
    computed: '6',
  }));
  const change = {
    form: '部门表',
    name: null,
    key: '执行数',
    sheetName: '部门表',
    place: null,
    before: '1',
    after: '2',
  };
  const report = {
    seal: {
      state: 'sealed',
      time: '2023-03-20T02:30:00Z',
      digest: 'ab',
      signOff: { preparer: '甲', head: '乙', date: '2023年3月20日' },
      scheme: { title: '通用' },
    },
    homes: { xml: true, damaged: false, extra: false, names: 'same' },
    changes: changed ? [change] : [],
    missing: [],
    recordAgrees: true,
    digestAgrees: true,
    recomputation: { checked: 75, uncached: 0, differences },
    printed: [],
    verdicts: { 数: changed ? '变了' : '没变', 公式: '变了', 印出来: '没变' },
    uncomparable: [],
    added: [],
    code: 'AAAABBBBCCCC',
    valid: false,
  };
  return {
    file: '定稿.xlsx',
    expected: null,
    given: null,
    picture: null,
    record: null,
    signature: { text: '没有签名。', sound: true },
    review: null,
    report,
    attachments: [],
    signs: [],
    findings: [],
  } as unknown as VerifiedFile;
}

it('登记的数没有变、重算不一样：说不作数、为什么，不说“定稿以后有改动”又说“没有改动”', () => {
  const text = sealLines(verified(2, false)).join('\n');
  expect(text).toContain('定稿不作数：登记的数没有改动，可有 2 格存着的与公式重算的不一样。');
  expect(text).toContain('登记的值与定稿时一样。');
  expect(text).not.toMatch(/定稿以后(?:有|没有)改动/);
  expect(text).toContain('部门表!H14：这格显示 #N/A，重算是 6');
});

it('数改了：照说定稿以后有改动', () => {
  const text = sealLines(verified(1, true)).join('\n');
  expect(text).toContain('定稿已失效：定稿以后有改动。');
  expect(text).toContain('定稿以后改了 1 处：');
});

it('印在表上的填表人与登记的不是一个：头一行不说“定稿有效”', () => {
  const sound = verified(0, false);
  const valid = { ...sound, report: { ...sound.report, valid: true } } as VerifiedFile;
  const other = { form: { sheetName: '部门表' }, reading: { place: null, spec: {} }, title: '填表人' };
  const signs = [{ ...other, printed: '张三', signed: '甲' }] as unknown as VerifiedFile['signs'];
  expect(sealLines(valid).join('\n')).toContain('定稿有效。');
  const text = sealLines({ ...valid, signs }).join('\n');
  expect(text).not.toContain('定稿有效');
  expect(text).toContain('表上印的签署与登记的不是一个');
  expect(text).toContain('签署对不上：部门表 印的填表人是“张三”，登记的是“甲”。');
});
