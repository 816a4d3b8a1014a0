import {
  registryNamespace,
  readSubmission,
  type Place,
  type SubmissionData,
} from '../../../../src/submission';
import { finalize } from '../../../../src/workbook/actions/finalize/finalize';
import { exportXlsx, readXlsx } from '../../../../src/xlsx';
import changli from '../../../fixtures/changli-2023.json';
import heshan from '../../../fixtures/heshan-2021.json';
import hengyangLive from '../../../fixtures/hengyang-2022-live.json';
import hengyangPrinted from '../../../fixtures/hengyang-2022.json';
import hengyang from '../../../fixtures/hengyang-2022-corrected.json';
import xiangxiPrinted from '../../../fixtures/xiangxi-2020.json';
import xiangxi from '../../../fixtures/xiangxi-2020-corrected.json';
import { dataOf } from '../../../unit/support/memorySource';
import { sampled } from '../../../support/sampled';
import { scoringData, selfEvaluationData } from '../../../unit/support/regionalData';
import { newState } from './smallForm';
import { openFilled } from '../support';
import { asPrinted, digest, explainAll, now } from './support';

/** 读文件的选项，与命令行复核相同。 */
export const readOptions = { functionNamespaces: ['PBE'], registryNamespace };

/** 改正稿照规矩定稿；照印刷录入、只录了部分的还有错误，跳过审核那道关，公式照样比。 */
const all: readonly (readonly [title: string, data: SubmissionData, gate: 'audited' | 'forced'])[] = [
  ['衡阳 2022 改正稿', dataOf(hengyang), 'audited'],
  ['湘西 2020 改正稿', dataOf(xiangxi), 'audited'],
  ['衡阳 2022 照印刷', dataOf(hengyangPrinted), 'forced'],
  ['衡阳 2022 留公式', dataOf(hengyangLive), 'forced'],
  ['湘西 2020 照印刷', dataOf(xiangxiPrinted), 'forced'],
  ['赫山 2021', dataOf(heshan), 'forced'],
  ['昌黎 2023', dataOf(changli), 'forced'],
  ['石家庄高新区 2020 自评表', selfEvaluationData('shijiazhuang-hitech-2020'), 'forced'],
  ['岳阳评分表', scoringData('yueyang'), 'forced'],
];

/** 平时封几份：审过的、跳过审核的、自评表、评分表都有；长的九份全封。 */
export const samples = sampled(all, {
  every: Infinity,
  nameOf: ([title]) => title,
  always: ['衡阳 2022 改正稿', '湘西 2020 改正稿', '衡阳 2022 留公式', '岳阳评分表'],
});

/** 定稿前后存下的一份。 */
export interface SealedSample {
  /** 定稿前、定稿后存下的文件。 */
  readonly draft: Uint8Array;
  readonly sealed: Uint8Array;
  /** 要在 LibreOffice 里改的一格录入与新值。 */
  readonly change: { readonly key: string; readonly place: Place; readonly value: number };
}

let made: Promise<readonly SealedSample[]> | undefined;

/** 这些样本，照次序；几个测试文件共用，只造一次。 */
export const sealedSamples = (): Promise<readonly SealedSample[]> => (made ??= makeAll());

async function makeAll(): Promise<readonly SealedSample[]> {
  const files: SealedSample[] = [];
  for (const [, data, gate] of samples) files.push(await sealedFile(data, gate));
  return files;
}

async function sealedFile(data: SubmissionData, gate: 'audited' | 'forced'): Promise<SealedSample> {
  const desk = await openFilled(data);
  if (gate === 'audited') await explainAll(desk);
  const draft = await exportXlsx(desk.host.engine, readOptions);
  const printed = asPrinted(readXlsx(draft, readOptions));
  const result =
    gate === 'audited'
      ? await desk.session.finalize({ signOff: printed, now }, { digest })
      : await finalize(newState(), { signOff: printed, now }, { digest }, () => []);
  if (result.kind !== 'sealed') throw new Error(JSON.stringify(result));
  const sealed = await exportXlsx(desk.host.engine, readOptions);
  desk.host.dispose();
  return { draft, sealed, change: firstNumber(draft) };
}

/** 第一个填了数的录入字段，换一个数。 */
function firstNumber(file: Uint8Array): SealedSample['change'] {
  const readings = readSubmission(readXlsx(file, readOptions))!.forms.flatMap(({ fields }) => [...fields]);
  for (const [key, { cell, place, spec }] of readings) {
    if (place && cell.formula === null && typeof cell.value === 'number' && spec.formula === undefined)
      return { key, place, value: cell.value + 1 };
  }
  throw new Error('没有填了数的字段');
}
