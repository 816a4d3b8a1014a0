const line = { style: 'Thin', color: '#8EA9C1' } as const;
const borders = { Left: line, Right: line, Top: line, Bottom: line };
const base = { v: 'Center', borders, font: { size: 10 } };

/** 汇总表的几种样子；同一个对象只登记一次，所以都在这里。 */
export const looks = {
  title: { font: { size: 16, bold: true }, h: 'Center', v: 'Center' },
  note: { font: { size: 9, color: '#595959' }, v: 'Center', wrap: true },
  section: { font: { size: 12, bold: true }, v: 'Center' },
  head: { ...base, font: { size: 10, bold: true }, fill: '#DDEBF7', h: 'Center', wrap: true },
  text: { ...base, wrap: true },
  link: { ...base, wrap: true, font: { size: 10, color: '#0563C1', underline: true } },
  center: { ...base, h: 'Center' },
  count: { ...base, h: 'Right', numFmt: '#,##0' },
  money: { ...base, h: 'Right', numFmt: '#,##0.00####' },
  score: { ...base, h: 'Right', numFmt: '0.00' },
  rate: { ...base, h: 'Right', numFmt: '0.00%' },
  total: { ...base, font: { size: 10, bold: true }, fill: '#F2F2F2', h: 'Center' },
  totalCount: { ...base, font: { size: 10, bold: true }, fill: '#F2F2F2', h: 'Right', numFmt: '#,##0' },
  totalMoney: {
    ...base,
    font: { size: 10, bold: true },
    fill: '#F2F2F2',
    h: 'Right',
    numFmt: '#,##0.00####',
  },
  totalScore: { ...base, font: { size: 10, bold: true }, fill: '#F2F2F2', h: 'Right', numFmt: '0.00' },
  totalRate: { ...base, font: { size: 10, bold: true }, fill: '#F2F2F2', h: 'Right', numFmt: '0.00%' },
} as const;

/** 样子的叫法。 */
export type Look = keyof typeof looks;
