import { useRef, useState } from 'react';
import { Button, Link } from '@fluentui/react-components';
import type { GeneratedReport, PickedOutline } from '../../../app/files/reportOutcome';
import { SaveFile } from '../../../components/SaveFile';
import { fileTypes, useDownload } from '../../../components/useDownload';
import { usePaneActions, usePaneState } from '../../../paneContext';
import { ReportSection } from './ReportSection';
import { useReportStyles } from './reportStyles';

/** 生成报告：照方案的提纲，或单位自带的；写文档的库点了才下载。 */
export function GenerateReport({ onReport }: { onReport: () => void }) {
  const styles = useReportStyles();
  const { generateReport, readOutline } = usePaneActions();
  const { activity } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  const [own, setOwn] = useState<{ readonly name: string; readonly read: PickedOutline } | null>(null);
  const [made, setMade] = useState<GeneratedReport | null>(null);
  const address = useDownload(made?.file.bytes ?? null, fileTypes.docx);

  async function pick(file: File | undefined): Promise<void> {
    if (input.current !== null) input.current.value = '';
    if (file === undefined) return;
    const read = await readOutline(file);
    setOwn(read === null ? null : { name: file.name, read });
  }

  async function generate(): Promise<void> {
    setMade(null);
    setMade(await generateReport(own?.read.ok ? own.read.outline : null));
    onReport();
  }

  return (
    <ReportSection id="report-generate" title="二、生成报告">
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={activity !== null} onClick={() => void generate()}>
          生成报告
        </Button>
        <Link as="button" disabled={activity !== null} onClick={() => input.current?.click()}>
          换成单位自带的提纲（.json、.docx）
        </Link>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,.docx"
        hidden
        aria-label="提纲文件"
        data-testid="outline-file"
        onChange={({ target }) => void pick(target.files?.[0])}
      />
      {own === null ? null : <OwnOutline name={own.name} read={own.read} onDrop={() => setOwn(null)} />}
      {made === null ? null : <Made made={made} address={address} />}
    </ReportSection>
  );
}

function OwnOutline({ name, read, onDrop }: { name: string; read: PickedOutline; onDrop: () => void }) {
  const styles = useReportStyles();
  return (
    <>
      <p className={styles.text}>
        {read.ok ? `照提纲“${name}”生成。` : `提纲“${name}”用不了，仍照方案的提纲。`}
        <Link as="button" onClick={onDrop}>
          不用它
        </Link>
      </p>
      <Lines label="提纲里的问题" lines={read.ok ? read.notices : read.reasons} />
    </>
  );
}

function Made({ made, address }: { made: GeneratedReport; address: string | null }) {
  const { file, title, missing, tooLong } = made;
  const styles = useReportStyles();
  return (
    <div className={styles.root} role="status" data-testid="report-made">
      <p className={styles.text}>已照“{title}”生成。</p>
      {address === null ? null : (
        <SaveFile
          address={address}
          name={file.name}
          label={`保存 ${file.name}`}
          otherwise="存好工作簿，用命令行 pbe report 生成"
        />
      )}
      {missing.length === 0 ? null : (
        <p className={styles.text}>还有 {missing.length} 处要填（报告里标着“（待填：…）”）：</p>
      )}
      <Lines label="还要填的" lines={missing} />
      <Lines label="写得过长的" lines={tooLong} />
    </div>
  );
}

function Lines({ label, lines }: { label: string; lines: readonly string[] }) {
  const styles = useReportStyles();
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
