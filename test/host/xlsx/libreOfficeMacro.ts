/** Basic 里的字符串字面量。 */
export const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** 存成哪一种格式；值是 LibreOffice 的过滤器。 */
export const FILTERS = {
  xlsx: 'Calc MS Excel 2007 XML',
  ods: 'calc8',
  pdf: 'calc_pdf_Export',
  docx: 'MS Word 2007 XML',
  docxToPdf: 'writer_pdf_Export',
} as const;

/** 打开一份、照做、另存一份。 */
export interface MacroJob {
  /** 来源与去处（`file:` 网址）。 */
  readonly source: string;
  readonly target: string;
  readonly filter: (typeof FILTERS)[keyof typeof FILTERS];
  /** 另存以前照做的 Basic，`book` 是工作簿，`Unprotect book` 撤掉各表的保护；做完全部重算。没有就原样另存。 */
  readonly steps?: readonly string[];
}

/** 打开 .xlsx 时是否不用缓存、全部公式重算：照它的设置，每个模块先定好，不管上一个怎样。 */
const procedures = `Sub Recalculate(mode)
  Dim place(0) As New com.sun.star.beans.PropertyValue
  place(0).Name = "nodepath"
  place(0).Value = "/org.openoffice.Office.Calc/Formula/Load"
  provider = createUnoService("com.sun.star.configuration.ConfigurationProvider")
  settings = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", place())
  settings.OOXMLRecalcMode = mode
  settings.commitChanges()
End Sub
Function Opened(source)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(source, "_blank", 0, opening())
End Function
Sub Unprotect(book)
  For Each sheet In book.Sheets
    sheet.unprotect("")
  Next
End Sub
Sub Save(book, target, filter)
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = filter
  book.storeToURL(target, saving())
End Sub`;

const edit = (steps: readonly string[], i: number): string => `Sub Edit${i}(book)
${steps.map((step) => `  ${step}`).join('\n')}
  book.calculateAll()
End Sub`;

const call = ({ source, target, filter, steps }: MacroJob, i: number): string => `Sub Job${i}
  On Error GoTo Failed
  book = Opened(${literal(source)})
${steps === undefined ? '' : `  Edit${i} book\n`}  Save book, ${literal(target)}, ${literal(filter)}
  book.close(True)
  Exit Sub
Failed:
  reason = Error$
  Open ${literal(`${target}.txt`)} For Output As #1
  Print #1, reason
  Close #1
  On Error Resume Next
  book.close(True)
End Sub`;

/**
 * 一个 Basic 模块：逐份打开、（照做、全部重算、）另存。
 * 某一份做不成，把原因写在它该存的地方旁边（`.txt`），接着做下一份。
 *
 * @param recalculate 打开时不用缓存，全部公式重算
 */
export function macro(jobs: readonly MacroJob[], recalculate: boolean): string {
  const steps = jobs.flatMap((job, i) => (job.steps === undefined ? [] : edit(job.steps, i)));
  return `Sub Main
  Recalculate ${recalculate ? 0 : 1}
${jobs.map((_, i) => `  Job${i}`).join('\n')}
End Sub
${[...jobs.map(call), ...steps, procedures].join('\n')}
`;
}
