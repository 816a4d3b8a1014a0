import { defineKind, type FieldDefinition } from '../kind';

const opinionFields = {
  意见: { kind: 'longText' },
  签字: { kind: 'signature', private: true },
  日期: { kind: 'date' },
} as const satisfies Readonly<Record<string, FieldDefinition>>;

type Part = keyof typeof opinionFields;

/** 一级意见：意见、签字、日期。 */
const opinion = <const W extends string>(who: W) =>
  Object.fromEntries(
    Object.entries(opinionFields).map(([part, field]) => [`${who}${part}`, field]),
  ) as unknown as Readonly<Record<`${W}${Part}`, FieldDefinition>>;

/** 评价人员与评价组、部门（单位）、财政归口科室三级意见（SEED 001 §1.2.4）。 */
export const evaluators = defineKind({
  id: '评价人员及意见',
  prefix: '签署',
  scope: 'workbook',
  fields: { ...opinion('评价组'), ...opinion('部门'), ...opinion('财政科室') },
  blocks: {
    评价人员: {
      rowTitle: '评价人员',
      columns: {
        姓名: { kind: 'text', private: true },
        职务职称: { kind: 'text' },
        单位: { kind: 'text' },
        签字: { kind: 'signature', private: true },
      },
    },
  },
});
