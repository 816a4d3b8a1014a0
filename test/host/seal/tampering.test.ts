import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { registryNamespace, verifySeal, type SealReport } from '../../../src/submission';
import { readXlsx, XlsxError } from '../../../src/xlsx';
import { sampled } from '../../support/sampled';
import { sealedHengyang } from './sealedBook';
import { Parts } from './sealedParts';
import { craftierTamperings } from './craftierTamperings';
import { hostileTamperings } from './hostileTamperings';
import { obscureTamperings } from './obscureTamperings';
import type { Tampering } from './tampering';
import { tamperings as firstTamperings } from './tamperings';

// 起引擎、造四张表、定稿，忙的机器上要半分钟
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

/** 四批手脚；平时每批、每种看得出的各取几样，长的样样都动。 */
const batches: Readonly<Record<string, readonly Tampering[]>> = {
  头一批: firstTamperings,
  更巧的: craftierTamperings,
  恶意的: hostileTamperings,
  偏门的: obscureTamperings,
};
const all = Object.values(batches).flat();
const batchOf = new Map(
  Object.entries(batches).flatMap(([batch, ones]) => ones.map((one) => [one, batch] as const)),
);
const tamperings = sampled(all, {
  every: 4,
  nameOf: ({ title }) => title,
  kindOf: (one) => `${batchOf.get(one)} ${one.expect}`,
});

let sealed: Uint8Array;
let code: string;

beforeAll(async () => {
  sealed = (await sealedHengyang()).bytes;
  code = (await verify(sealed)).code;
});

const sha256 = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text).digest('hex'));

async function verify(bytes: Uint8Array): Promise<SealReport> {
  const source = readXlsx(bytes, { functionNamespaces: ['PBE'], registryNamespace });
  const report = await verifySeal(source, sha256);
  if (!report) throw new Error('没有定稿登记');
  return report;
}

/** 复核一份要小半秒：逐条的用例与印表的用例看的是同一次复核。 */
const reports = new Map<Tampering, Promise<SealReport | string>>();

/** 改过的一份复核下来；整份拒绝的是那句话。 */
function tampered(one: Tampering): Promise<SealReport | string> {
  const report = reports.get(one) ?? verifyTampered(one);
  reports.set(one, report);
  return report;
}

async function verifyTampered({ apply }: Tampering): Promise<SealReport | string> {
  const parts = new Parts(sealed);
  apply(parts);
  try {
    return await verify(parts.bytes());
  } catch (error) {
    if (error instanceof XlsxError) return error.message;
    throw error;
  }
}

/** 看出来的是哪几样。 */
function caught(report: SealReport | string): readonly string[] {
  if (typeof report === 'string') return ['读不了'];
  const facets = (['数', '公式', '印出来'] as const).filter((facet) => report.verdicts[facet] === '变了');
  const record =
    !report.recordAgrees || report.homes.damaged || report.homes.extra || report.homes.names === 'different'
      ? ['登记']
      : [];
  return [...facets, ...record, ...(report.code === code ? [] : ['短码'])];
}

/** 报出来的头一处，一句话。 */
function firstWords(report: SealReport | string): string {
  if (typeof report === 'string') return report;
  const { changes, printed, recordAgrees, homes, code: now } = report;
  const [field] = changes;
  if (field)
    return `${field.sheetName} ${field.key}：${field.before || '（空）'} → ${field.after || '（空）'}`;
  const [print] = printed;
  if (print)
    return `${print.sheetName} ${print.what}：${print.before || '（空）'} → ${print.after || '（空）'}`;
  if (homes.extra) return '自定义 XML 里有不止一份登记';
  if (homes.names === 'different') return '两处定稿登记不一样';
  if (homes.damaged) return '第一处定稿登记读不懂：坏了，或被人改过';
  if (!recordAgrees) return '登记里的摘要与登记的内容对不上';
  return now === code ? '' : `纸上的定稿码与文件的（${now.slice(0, 4)}-…）不同`;
}

it('没有动过的定稿：三样都没变，定稿码是 12 位', async () => {
  const report = await verify(sealed);
  expect(report.verdicts).toEqual({ 数: '没变', 公式: '没变', 印出来: '没变' });
  expect(report).toMatchObject({ valid: true, printed: [], uncomparable: [], added: [] });
  expect(report.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
});

describe('篡改', () => {
  it.each(tamperings.map((one) => [one.title, one] as const))('%s', async (_, one) => {
    const report = await tampered(one);
    if (one.expect === 'no') expect(caught(report)).toEqual([]);
    else {
      expect(caught(report)).toContain(one.expect);
      expect(firstWords(report)).not.toBe('');
      if (typeof report === 'string') return;
      if (one.expect !== '短码') expect(report.valid).toBe(false);
      // 照着纸敲的码认真的那份，不认任何一份改过的
      expect(report.valid && report.code === code).toBe(false);
    }
  });

  it('docs/复核能看出什么.md 与实际跑出来的一致', async () => {
    const lines: string[] = [];
    for (const one of tamperings) {
      const report = await tampered(one);
      const found = caught(report);
      const told =
        one.expect === 'no' ? (one.why ?? '') : firstWords(report).replace(/\s+/g, ' ').slice(0, 80);
      lines.push(
        `| ${one.title} | ${found.length > 0 ? found.join('、') : '看不出'} | ${told.replaceAll('|', '\\|')} |`,
      );
    }
    const path = join(import.meta.dirname, '../../../docs/复核能看出什么.md');
    const table = lines.join('\n');
    if (process.env['PBE_WRITE_DOCS'] && tamperings.length === all.length) {
      const head = existsSync(path) ? readFileSync(path, 'utf8').split('<!-- 表 -->')[0] : '';
      writeFileSync(
        path,
        `${head}<!-- 表 -->\n\n| 动了什么手脚 | 复核看出来的 | 报出来的头一句，或看不出来为什么不要紧 |\n|---|---|---|\n${table}\n`,
      );
    }
    // 定稿码随时区、版面而变，表里只看说的是什么
    const plain = (text: string): string =>
      text
        .replace(/(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}/g, '码')
        .replace(/（[0-9A-Z]{4}-…）/g, '（码）')
        .replace(/[\\*]/g, '')
        .replace(/[ \-|:]+/g, ' ');
    const written = readFileSync(path, 'utf8');
    // 动过的一样一行，逐行比；行数也对得上，没有多出来的
    for (const line of lines) expect(plain(written)).toContain(plain(line));
    expect(written.split('<!-- 表 -->')[1]?.trim().split('\n')).toHaveLength(all.length + 2);
  });
});
