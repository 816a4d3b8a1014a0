import { forms } from '../../forms';
import type { Form } from '../../forms';
import { schemes, type Scheme } from '../../schemes';
import { nearest } from './nearest';
import { parseFormData } from './parseFormData';
import type { FormData, SubmissionData, SubmissionDataParse } from './submissionData';

/**
 * 核对并读入数据文件。这里只管写法（哪张表、哪个字段、什么类型），
 * 数值对不对是审核的事：照抄的文字原样放行。
 *
 * @param known 认得的方案；缺省是内置的，另给方案文件时只有那一份
 * @param carried 方案包里的版面：同一种表照它的字段（连自定义栏）核对
 */
export function parseSubmissionData(
  json: unknown,
  known: readonly Pick<Scheme, 'id'>[] = schemes,
  carried: readonly Form[] = [],
): SubmissionDataParse {
  if (!isRecord(json)) return { ok: false, problems: ['数据文件应是一个 JSON 对象（{ … }）。'] };
  const problems: string[] = [];
  const scheme = readScheme(
    json['scheme'],
    known.map(({ id }) => id),
    problems,
  );
  const year = readYear(json['year'], problems);
  const unit = readUnit(json['unit'], problems);
  const parsed = readForms(json['forms'], carried, problems);
  checkDuplicates(parsed, problems);
  for (const key of Object.keys(json)) {
    if (!['scheme', 'year', 'unit', 'forms'].includes(key)) {
      problems.push(`顶层不认识“${key}”，只有 scheme、year、unit、forms。`);
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  const data: SubmissionData = { scheme, year, unit, forms: parsed };
  return { ok: true, data };
}

function readScheme(value: unknown, known: readonly string[], problems: string[]): string {
  if (typeof value !== 'string' || value === '') {
    problems.push(`缺少方案 scheme，可用：${known.join('、')}。`);
    return '';
  }
  if (!known.includes(value)) {
    const guess = nearest(value, known);
    problems.push(
      `没有方案“${value}”${guess === null ? '' : `，是不是“${guess}”`}；可用：${known.join('、')}。`,
    );
  }
  return value;
}

function readYear(value: unknown, problems: string[]): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 2000 && value <= 2100) return value;
  problems.push(
    value === undefined || value === null
      ? '缺少评价年度 year，如 2022。'
      : `评价年度 year 应是四位整数，如 2022（现为 ${JSON.stringify(value)}）。`,
  );
  return 0;
}

function readUnit(value: unknown, problems: string[]): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  problems.push('缺少填报单位 unit。');
  return '';
}

function readForms(value: unknown, carried: readonly Form[], problems: string[]): readonly FormData[] {
  if (!Array.isArray(value) || value.length === 0) {
    problems.push('缺少 forms：至少要有一张表。');
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    const where = `第 ${index + 1} 张表`;
    if (!isRecord(item)) {
      problems.push(`${where}应是一个对象（{ "form": …, "values": … }）。`);
      return [];
    }
    const form = readFormId(item['form'], carried, where, problems);
    return form === null ? [] : [parseFormData(form, item, where, problems)];
  });
}

function readFormId(
  value: unknown,
  carried: readonly Form[],
  where: string,
  problems: string[],
): Form | null {
  const known = forms.map((form) => form.id);
  if (typeof value !== 'string') {
    problems.push(`${where}缺少 form，可用：${known.join('、')}。`);
    return null;
  }
  const form = [...carried, ...forms].find((candidate) => candidate.id === value);
  if (form !== undefined) return form;
  const guess = nearest(value, known);
  problems.push(
    `${where}：没有“${value}”这张表${guess === null ? '' : `，是不是“${guess}”`}；可用：${known.join('、')}。`,
  );
  return null;
}

/** 没写名称的（空串）已经报过，不再说它们重名。 */
function checkDuplicates(parsed: readonly FormData[], problems: string[]): void {
  const seen = new Set<string>();
  for (const { form, name } of parsed) {
    const title = name === null ? form : `${form}“${name}”`;
    if (name !== '' && seen.has(title))
      problems.push(`${title}出现了两次${name === null ? '' : '，项目名称不能重复'}。`);
    seen.add(title);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
