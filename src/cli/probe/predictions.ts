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
    changes: {},
  },
  {
    program: /^Microsoft Excel/,
    title: 'Excel',
    changes: {},
  },
  { program: /WPS|Kingsoft/i, title: 'WPS', changes: {} },
];
