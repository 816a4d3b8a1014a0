import type { Book } from '../../xlsx';

type Style = Book['styles'][number]['style'];

/** 探针表上的一格：写进去什么；存过以后看它变了没有。 */
export interface CellProbe {
  readonly id: string;
  readonly title: string;
  readonly value: string | number | boolean;
  /** 以 `=` 开头；没有就是常数。 */
  readonly formula?: string;
  readonly style?: Style;
}

const probe = (
  id: string,
  title: string,
  value: CellProbe['value'],
  more: Pick<CellProbe, 'formula' | 'style'> = {},
): CellProbe => ({ id, title, value, ...more });

const format = (id: string, numFmt: string, value: CellProbe['value']): CellProbe =>
  probe(`格式.${id}`, `数字格式 ${numFmt}`, value, { style: { numFmt } });

/** 表样用到的数字格式。 */
const formats = [
  format('常规', 'General', 0.30000000000000004),
  format('两位', '0.00', 346.17),
  format('率', '0.00%', 0.6854),
  format('千分位', '#,##0.00', 1234567.891),
  format('文本', '@', '100%'),
  format('日期', 'yyyy"年"m"月"d"日"', 44926),
  format('带字', '0.00"万元"', 22.5),
  format('三段', '0.00;-0.00;"—"', 0),
];

/** 文字：一个字也不能变。 */
const texts = [
  probe('文字.等号', '等号开头的文字', '=1+1', { style: { numFmt: '@' } }),
  probe('文字.空白', '前后空格与换行', '  前后 \n第二行 ', { style: { wrap: true } }),
  probe('文字.尖括号', '尖括号、引号、&', '“甲”<乙> & "丙"'),
  probe('文字.生僻字', '扩展区汉字与 emoji', '𠮷野家😀'),
  probe('文字.转义', '像转义的原文', '_x000D_ 原样'),
  probe('文字.长', '三万字', '绩'.repeat(30_000)),
  probe('数.大', '很大的数', 1e300),
  probe('数.十五位', '十五位', 123456789012345),
  probe('数.逻辑', '逻辑值', true),
];

/** 公式：原生的、替代 PBE 的、加载项的、错误值。缓存结果都写好，不重算也看得到。 */
const formulas = [
  probe('公式.求和', 'SUM', 505.05, { formula: '=SUM(B3,158.88)' }),
  probe('公式.率', '执行率的原生写法', 0.6854, {
    formula: '=IF(OR(346.17="",505.05=""),"",ROUND(346.17/505.05,4))',
    style: { numFmt: '0.00%' },
  }),
  probe('公式.名称', '用名称', 346.17, { formula: '=探针_执行数' }),
  probe('公式.IFS', 'IFS（后来才有的函数）', '优', { formula: '=IFS(B3>1,"优",TRUE,"差")' }),
  probe('公式.TEXTJOIN', 'TEXTJOIN', '甲、乙', { formula: '=TEXTJOIN("、",TRUE,"甲","乙")' }),
  probe('公式.空串', '结果是空串', '', { formula: '=IF(B3>0,"","无")' }),
  probe('公式.错误', '#DIV/0!', '#DIV/0!', { formula: '=1/0' }),
  probe('公式.PBE', '加载项函数（没装加载项时看缓存值）', 0.6854, {
    formula: '=PBE.EXECRATE(B3,505.05)',
    style: { numFmt: '0.00%' },
  }),
];

/** 样子。 */
const looks = [
  probe('样子.宋体', '宋体 小四', '宋体', { style: { font: { name: '宋体', size: 12 } } }),
  probe('样子.仿宋', '仿宋_GB2312（没装也要留着名字）', '仿宋', {
    style: { font: { name: '仿宋_GB2312', size: 16 } },
  }),
  probe('样子.粗斜', '粗体、斜体、下划线、红字', '红', {
    style: { font: { bold: true, italic: true, underline: true, color: '#C00000' } },
  }),
  probe('样子.底色', '底色', '底', { style: { fill: '#FFF2CC' } }),
  probe('样子.边框', '四边边框', '框', {
    style: {
      borders: {
        Top: { style: 'Thin', color: '#000000' },
        Bottom: { style: 'Thin', color: '#000000' },
        Left: { style: 'Thin', color: '#000000' },
        Right: { style: 'Thin', color: '#000000' },
      },
    },
  }),
  probe('样子.对齐', '居中、折行', '中', { style: { h: 'Center', v: 'Center', wrap: true } }),
];

/** 全部格子，从探针表的第 2 行起一行一个，值在 B 列。 */
export const cellProbes: readonly CellProbe[] = [...formats, ...texts, ...formulas, ...looks];

/** 数组公式单独一格：写文件时另外处理，值在 B 列最后。 */
export const arrayProbe = { id: '公式.数组', title: '数组公式', formula: 'SUM(B3:B4*B3:B4)' } as const;
