/** Basic 里的字符串字面量，放进 XML。 */
const literal = (text: string): string =>
  `"${text.replaceAll('"', '""')}"`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const doctype = (kind: string, file: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${file}">`;

const library = 'xmlns:library="http://openoffice.org/2000/library"';

/** 打开、（撤保护、改一格、）全部重算、另存；出错写进文件，免得一直开着。 */
const procedure = `Sub Convert(source, target, sheetName, cellName, content)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  book = StarDesktop.loadComponentFromURL(source, "_blank", 0, opening())
  If cellName &lt;&gt; "" Then
    sheet = book.Sheets.getByName(sheetName)
    sheet.unprotect("")
    sheet.getCellRangeByName(cellName).setValue(Val(content))
  End If
  book.calculateAll()
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(target, saving())
  book.close(True)
End Sub`;

/**
 * 配置文件夹 `basic/` 下的宏：依次处理每一份，做完自己退出。
 *
 * @param calls 每份的 [来源, 去处, 表名, 单元格, 新值]；单元格为空串就只重算
 * @param errorFile 出错时写原因的文件
 */
export function basicFiles(
  calls: readonly (readonly (string | undefined)[])[],
  errorFile: string,
): Readonly<Record<string, string>> {
  const steps = calls.map((call) => `  Convert ${call.map((text) => literal(text ?? '')).join(', ')}`);
  return {
    'script.xlc': `${doctype('library:libraries', 'libraries.dtd')}
<library:libraries ${library}><library:library library:name="Standard" library:link="false"/></library:libraries>`,
    'Standard/script.xlb': `${doctype('library:library', 'library.dtd')}
<library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edit"/></library:library>`,
    'Standard/Edit.xba': `${doctype('script:module', 'module.dtd')}
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edit" script:language="StarBasic">
Sub Main
  On Error GoTo Failed
${steps.join('\n')}
  StarDesktop.terminate()
  Exit Sub
Failed:
  Open ${literal(errorFile)} For Output As #1
  Print #1, Error$
  Close #1
  StarDesktop.terminate()
End Sub
${procedure}
</script:module>`,
  };
}

/** 一份文件、照做的 Basic、存到哪里。 */
export interface MacroJob {
  readonly source: string;
  readonly target: string;
  readonly steps: readonly string[];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * 逐份照做各自的改动：打开、撤掉各表的保护、照做、全部重算、另存。
 * 某一份做不成，把原因写在它该存的地方旁边（`.txt`），接着做下一份。
 */
export function macroFiles(jobs: readonly MacroJob[]): Readonly<Record<string, string>> {
  const edits = jobs.map(
    ({ steps }, i) => `Sub Edit${i}(book)
${steps.map((step) => `  ${escaped(step)}`).join('\n')}
End Sub`,
  );
  const calls = jobs.map(
    ({ source, target }, i) => `  book = Opened(${literal(source)})
  On Error GoTo Failed${i}
  Edit${i} book
  Save book, ${literal(target)}
  GoTo Done${i}
Failed${i}:
  Open ${literal(`${target}.txt`)} For Output As #1
  Print #1, Error$
  Close #1
  Resume Done${i}
Done${i}:
  On Error GoTo 0
  book.close(True)`,
  );
  const files = basicFiles([], '');
  return {
    ...files,
    'Standard/Edit.xba': `${doctype('script:module', 'module.dtd')}
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edit" script:language="StarBasic">
Sub Main
${calls.join('\n')}
  StarDesktop.terminate()
End Sub
Function Opened(source)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  book = StarDesktop.loadComponentFromURL(source, "_blank", 0, opening())
  For Each sheet In book.Sheets
    sheet.unprotect("")
  Next
  Opened = book
End Function
Sub Save(book, target)
  book.calculateAll()
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(target, saving())
End Sub
${edits.join('\n')}
</script:module>`,
  };
}
