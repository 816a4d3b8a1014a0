import type { evaluators } from '../kinds/evaluators/kind';
import type { LayoutOf } from './layout';

/** 《评价人员》与评价组、部门（单位）、财政归口科室三级意见（SEED 001 §1.2.4）。 */
export const evaluatorsLayout: LayoutOf<typeof evaluators> = {
  id: '评价人员及意见',
  kind: '评价人员及意见',
  version: 1,
  sheetName: '评价人员及意见',
  columns: [
    { name: '姓名', width: 24 },
    { name: '职务职称', width: 24 },
    { name: '单位', width: 26 },
    { name: '签字', width: 20 },
  ],
  rows: [
    { height: 34, cells: [{ at: '姓名', to: '签字', caption: '评价人员', look: 'title', bare: true }] },
    {
      cells: [
        { at: '姓名', caption: '姓名', look: 'heading' },
        { at: '职务职称', caption: '职务/职称', look: 'heading' },
        { at: '单位', caption: '单位', look: 'heading' },
        { at: '签字', caption: '签字', look: 'heading' },
      ],
    },
    { block: '评价人员', defaultRows: 2, rowHeight: 28, columns: ['姓名', '职务职称', '单位', '签字'] },
    {
      height: 84,
      cells: [
        { at: '姓名', caption: '评价组组长意见', look: 'label' },
        { at: '职务职称', to: '签字', field: '评价组意见' },
      ],
    },
    {
      height: 28,
      cells: [
        { at: '姓名', caption: '评价组组长（签字）', look: 'label' },
        { at: '职务职称', field: '评价组签字' },
        { at: '单位', caption: '日期', look: 'label' },
        { at: '签字', field: '评价组日期' },
      ],
    },
    {
      height: 84,
      cells: [
        { at: '姓名', caption: '部门（单位）意见', look: 'label' },
        { at: '职务职称', to: '签字', field: '部门意见' },
      ],
    },
    {
      height: 28,
      cells: [
        { at: '姓名', caption: '部门（单位）负责人（签字）', look: 'label' },
        { at: '职务职称', field: '部门签字' },
        { at: '单位', caption: '（盖章）　日期', look: 'label' },
        { at: '签字', field: '部门日期' },
      ],
    },
    {
      height: 84,
      cells: [
        { at: '姓名', caption: '财政部门归口业务科室意见', look: 'label' },
        { at: '职务职称', to: '签字', field: '财政科室意见' },
      ],
    },
    {
      height: 28,
      cells: [
        { at: '姓名', caption: '财政部门归口业务科室负责人（签字）', look: 'label' },
        { at: '职务职称', field: '财政科室签字' },
        { at: '单位', caption: '（盖章）　日期', look: 'label' },
        { at: '签字', field: '财政科室日期' },
      ],
    },
  ],
  print: { orientation: 'portrait', pagesTall: 1 },
};
