import type { PlacedRow } from './layout';

/** 两张自评表末尾、官方表没有的行从这一行起（决定 0122）。 */
export const ownRowsNote: PlacedRow<never> = {
  height: 20,
  unprinted: true,
  cells: [
    {
      at: '栏目',
      to: '偏差原因分析及改进措施',
      caption: '以下官方表没有，不打印、不公开，供填报与审核用',
      look: 'helper',
      bare: true,
    },
  ],
};

/** 自评总分与等次，两张自评表一样。 */
export const ownTotalRow: PlacedRow<'总分' | '等次'> = {
  height: 26,
  unprinted: true,
  cells: [
    { at: '栏目', to: '二级指标', caption: '自评总分', look: 'heading' },
    { at: '三级指标', field: '总分' },
    { at: '年度指标值', caption: '自评等次', look: 'heading' },
    { at: '实际完成值', field: '等次' },
    { at: '分值', to: '偏差原因分析及改进措施', caption: '总分＝执行率得分＋得分合计', look: 'remark' },
  ],
};
