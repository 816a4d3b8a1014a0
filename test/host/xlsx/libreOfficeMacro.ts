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
