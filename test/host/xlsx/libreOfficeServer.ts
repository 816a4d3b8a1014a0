const doctype = (kind: string, file: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${file}">`;

const library = 'xmlns:library="http://openoffice.org/2000/library"';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** 每隔多久看一次有没有活（毫秒）。 */
const GAP = 25;

/** 一直等着：来了 `0.ready`、`1.ready`…… 就照次序当 Basic 模块跑，做完写 `0.done`（跑不成写原因）。 */
const server = (jobs: string, idle: number): string => `Sub Main
  folder = "${jobs}/"
  number = 0
  waited = 0
  Do While waited < ${idle / GAP}
    If FileExists(folder & "stop") Then waited = ${idle / GAP}
    If FileExists(folder & number & ".ready") Then
      waited = 0
      RunJob folder & number, "Job" & number
      number = number + 1
    Else
      Wait ${GAP}
      waited = waited + 1
    End If
  Loop
  StarDesktop.terminate()
End Sub
Sub RunJob(path, module)
  reason = ""
  disk = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  modules = BasicLibraries.getByName("Standard")
  On Error GoTo Failed
  lines = createUnoService("com.sun.star.io.TextInputStream")
  lines.setEncoding("UTF-8")
  lines.setInputStream(disk.openFileRead(path & ".ready"))
  source = ""
  Do While Not lines.isEOF()
    source = source & lines.readLine() & Chr(10)
  Loop
  lines.closeInput()
  modules.insertByName(module, source)
  factory = createUnoService("com.sun.star.script.provider.MasterScriptProviderFactory")
  place = "vnd.sun.star.script:Standard." & module & ".Main?language=Basic&location=application"
  factory.createScriptProvider("").getScript(place).invoke(Array(), Array(), Array())
  GoTo Finished
Failed:
  reason = Error$
  Resume Finished
Finished:
  On Error GoTo 0
  If modules.hasByName(module) Then modules.removeByName(module)
  Open path & ".part" For Output As #1
  Print #1, reason
  Close #1
  disk.move(path & ".part", path & ".done")
End Sub
`;

/**
 * 配置文件夹 `user/` 下要有的宏：LibreOffice 带着它开着，照次序做放进 `jobs` 的活。
 *
 * @param jobs 放活的文件夹（`file:` 网址）
 * @param idle 没有活多久就自己退出（毫秒）
 */
export function serverFiles(jobs: string, idle: number): Readonly<Record<string, string>> {
  return {
    'basic/script.xlc': `${doctype('library:libraries', 'libraries.dtd')}
<library:libraries ${library}><library:library library:name="Standard" library:link="false"/></library:libraries>`,
    'basic/Standard/script.xlb': `${doctype('library:library', 'library.dtd')}
<library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Server"/></library:library>`,
    'basic/Standard/Server.xba': `${doctype('script:module', 'module.dtd')}
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Server" script:language="StarBasic">
${escaped(server(jobs, idle))}</script:module>`,
  };
}
