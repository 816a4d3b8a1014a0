import { useState } from 'react';
import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { FileButton } from '../../components/FileButton';
import type { PublicCopy } from '../../app/files/publicCopy';
import { Problems } from '../../components/Problems';
import { SaveFile } from '../../components/SaveFile';
import { fileTypes, useDownload } from '../../components/useDownload';
import { useEnvironment } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', justifyItems: 'start' },
  summary: { cursor: 'pointer' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingLeft: '1.2em', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
});

/** 公开版：选存好的工作簿，另存一份去掉个人信息、只有值的。文件只在本机读，不上传。 */
export function PublicCopyTools() {
  const styles = useStyles();
  const { actions } = useEnvironment();
  const [reading, setReading] = useState<string | null>(null);
  const [copy, setCopy] = useState<PublicCopy | null>(null);
  const address = useDownload(copy?.ok ? copy.bytes : null, fileTypes.xlsx);

  async function make(picked: File) {
    setCopy(null);
    setReading(picked.name);
    setCopy(await actions.makePublic(picked));
    setReading(null);
  }

  return (
    <details data-testid="public-copy">
      <summary className={styles.summary}>公开版（放到网上的）</summary>
      <div className={styles.root}>
        <p className={styles.text}>
          定稿、存盘以后，选那个文件，另做一份：只有官方各表的值，没有姓名、签字、电话、公式、备注、审核情况表和隐藏内容。原文件不动。
        </p>
        <FileButton
          label="选存好的工作簿"
          accept=".xlsx,.xlsm"
          testId="public-copy-file"
          disabled={reading !== null}
          onFiles={([file]) => void make(file)}
        />
        <div role="status" className={styles.text}>
          {reading !== null ? (
            <Spinner size="tiny" label={`正在做“${reading}”的公开版…`} />
          ) : copy?.ok ? (
            '做好了，点下面保存。'
          ) : (
            ''
          )}
        </div>
        {copy === null ? null : <Outcome copy={copy} address={address} />}
      </div>
    </details>
  );
}

function Outcome({ copy, address }: { copy: PublicCopy; address: string | null }) {
  const styles = useStyles();
  const { actions, canOpenExample: canOpen } = useEnvironment();
  if (!copy.ok) return <Problems reasons={copy.reasons} />;
  const { bytes, name, dropped, notices } = copy;
  return (
    <>
      {address === null ? null : (
        <SaveFile
          address={address}
          name={name}
          label={`保存 ${name}`}
          onOpen={canOpen ? () => void actions.openPublicCopy(bytes) : undefined}
        />
      )}
      <ul className={styles.list} aria-label="发布之前请看">
        {dropped.length === 0 ? null : <li>没有带上的工作表：{dropped.join('、')}。</li>}
        {notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    </>
  );
}
