import { describe, expect, it } from 'vitest';
import { printedSignOff, readSubmission, signOffDisagreements } from '../../../src/submission';
import type { SignOff } from '../../../src/submission';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import { edit } from '../support/editData';
import { dataOf, memoryBook } from '../support/memorySource';

const department = '部门整体支出绩效自评表';
const project = '项目支出绩效自评表';

/** 各表印的签署：部门表、项目表。 */
function submission(ofDepartment: Record<string, string | number | null>, ofProjects = ofDepartment) {
  const data = edit(
    dataOf(hengyang),
    { form: department, values: ofDepartment },
    { form: project, values: ofProjects },
  );
  const others = {
    ...data,
    forms: data.forms.filter(({ form }) => form === department || form === project).slice(0, 2),
  };
  return readSubmission(memoryBook(others))!;
}

const signOff: SignOff = { preparer: '张三', head: '李四', date: '2023年3月20日' };
const lines = (read: ReturnType<typeof submission>, signed: SignOff) =>
  signOffDisagreements(read, signed).map(({ form, title, printed }) => `${form.form.id}·${title}·${printed}`);

describe('印在表上的签署与登记的', () => {
  it.each([
    [{ 填表人: '张三', 单位负责人: '李四', 填表日期: '2023年3月20日' }, signOff],
    [{ 填表人: '张 三', 单位负责人: '李四（签）', 填表日期: '2023-03-20' }, signOff],
    [{ 填表人: null, 单位负责人: null, 填表日期: null }, signOff],
    [
      { 填表人: '张三', 单位负责人: '李四签章' },
      { ...signOff, preparer: '赵六、张三' },
    ],
    [{ 联系电话: '0734-123 4567' }, { ...signOff, phone: '07341234567' }],
  ])('一样：%o', (values, signed) => {
    const blank = { 填表人: null, 单位负责人: null, 填表日期: null, 联系电话: null };
    expect(lines(submission({ ...blank, ...values }), signed)).toEqual([]);
  });

  it.each([
    [{ 填表人: '王五' }, '填表人·王五'],
    [{ 单位负责人: '李四光' }, '负责人·李四光'],
    [{ 填表日期: '2023年3月2日' }, '日期·2023年3月2日'],
  ])('不一样：%o', (values, line) => {
    const blank = { 填表人: null, 单位负责人: null, 填表日期: null, 联系电话: null };
    expect(lines(submission({ ...blank, ...values }, blank), signOff)).toEqual([`${department}·${line}`]);
  });

  it('预填：各表一样才用；不一样的不替人选', () => {
    expect(printedSignOff(submission({ 填表人: '张三', 联系电话: '1' }))).toMatchObject({ preparer: '张三' });
    expect(printedSignOff(submission({ 填表人: '张三' }, { 填表人: '王五' }))).not.toHaveProperty('preparer');
  });
});
