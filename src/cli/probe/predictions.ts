/** 一个程序打开、存盘以后，我们预言哪几条会变、变成什么样；别的都不变。 */
export interface Prediction {
  /** `docProps/app.xml` 里的程序名怎样认。 */
  readonly program: RegExp;
  readonly title: string;
  /** 事实编号 → 会变成什么（全文或样式）；写上为什么。 */
  readonly changes: Readonly<Record<string, { readonly becomes: RegExp; readonly why: string }>>;
}

/** 各程序的预言；没有写的程序当作什么都不变。LibreOffice 的照 7.4 存出来的核对过，其余没有见过真文件。 */
export const predictions: readonly Prediction[] = [
  {
    program: /^LibreOffice/,
    title: 'LibreOffice',
    changes: {
      '格式.常规': { becomes: /^0\.3$/, why: 'LibreOffice 存 15 位有效数字；两位小数的金额不受影响' },
      '格式.日期·numFmt': { becomes: /年.*月.*日/, why: '字面文字的引号换成反斜杠，显示一样' },
      '格式.三段·numFmt': { becomes: /—$/, why: '字面文字的引号换成反斜杠，显示一样' },
      '公式.IFS·公式': {
        becomes: /^=IFS\(B3>1,"优",TRUE(\(\))?,"差"\)$/,
        why: '常数 TRUE 写成函数 TRUE()，值一样',
      },
      '公式.TEXTJOIN·公式': {
        becomes: /^=TEXTJOIN\("、",TRUE(\(\))?,"甲","乙"\)$/,
        why: '常数 TRUE 写成函数 TRUE()，值一样',
      },
      '样子.宋体·font': { becomes: /^name=.* size=12$/, why: '没装的中文字体换成本机有的；字号不变' },
      '样子.仿宋·font': { becomes: /^name=.* size=16$/, why: '没装的中文字体换成本机有的；字号不变' },
      '表.冻结': { becomes: /"rows":0/, why: '不开界面转换时不存视图，冻结丢了（开着界面另存怎样没有试）' },
      '表.网格线': { becomes: /true/, why: '同上，视图设置' },
      '表.页签颜色': { becomes: /没有/, why: '不开界面转换时没有存页签颜色' },
      '表.备注': { becomes: /批注/, why: '线程批注存成备注，前面加“[批注]”：标注用批注的，交换以后变成备注' },
      '表.批注': { becomes: /^\[\]$/, why: '线程批注存成备注' },
      '簿.表': { becomes: /"深藏","Hidden"/, why: '深藏的表变成普通隐藏' },
      '名称.探针_执行数': { becomes: /,""\]$/, why: '名称的说明丢了，指向不变' },
      '名称.探针_标记': {
        becomes: /,true,/,
        why: '隐藏的名称变成看得见的：登记仍读得出，名称管理器里会露出来',
      },
    },
  },
  {
    program: /^Microsoft Excel/,
    title: 'Excel',
    changes: {},
  },
  { program: /WPS|Kingsoft/i, title: 'WPS', changes: {} },
];
