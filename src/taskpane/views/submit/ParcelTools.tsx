import { useState } from 'react';
import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { Parcel } from '../../../parcel';
import { FileButton } from '../../components/FileButton';
import { Problems } from '../../components/Problems';
import { SaveFile } from '../../components/SaveFile';
import { fileTypes, useDownload } from '../../components/useDownload';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', justifyItems: 'start' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingLeft: '1.2em', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
});

/** 送审包：选存好的定稿（有报告的一起选），连同清单装进一个 zip。文件只在本机读，不上传。 */
export default function ParcelTools() {
  const styles = useStyles();
  const { packParcel } = usePaneActions();
  const { report } = usePaneState();
  const [busy, setBusy] = useState(false);
  const [parcel, setParcel] = useState<Parcel | null>(null);
  const address = useDownload(parcel?.ok ? parcel.bytes : null, fileTypes.zip);

  async function pack(files: readonly File[]): Promise<void> {
    setParcel(null);
    setBusy(true);
    setParcel(await packParcel(files));
    setBusy(false);
  }

  return (
    <div className={styles.root} data-testid="parcel">
      <p className={styles.text}>
        定稿、存盘以后，选那个文件（报告也在的，按住 Ctrl 一起选），连同送审清单装进一个
        zip，文件名照报送的写法。没有定稿、改动过的不装。
        {report === null ? '' : `没有另选报告，手上的“${report.name}”对得上就装它。`}
      </p>
      <FileButton
        label="选定稿（和报告）装包"
        accept=".xlsx,.xlsm,.docx"
        testId="parcel-files"
        disabled={busy}
        multiple
        onFiles={(files) => void pack(files)}
      />
      <div role="status" className={styles.text}>
        {busy ? <Spinner size="tiny" label="正在复核、装包…" /> : parcel?.ok ? packedWords(parcel) : ''}
      </div>
      {parcel === null ? null : <Outcome parcel={parcel} address={address} />}
    </div>
  );
}

const packedWords = ({ files }: Extract<Parcel, { ok: true }>): string =>
  `装好了，${files.length} 个文件，点下面保存。`;

function Outcome({ parcel, address }: { parcel: Parcel; address: string | null }) {
  const styles = useStyles();
  if (!parcel.ok) return <Problems reasons={parcel.reasons} />;
  return (
    <>
      {address === null ? null : (
        <SaveFile
          address={address}
          name={parcel.name}
          label={`保存 ${parcel.name}`}
          otherwise="在浏览器里打开这个工作簿再装，或用命令行 pbe package"
        />
      )}
      <ul className={styles.list} aria-label="包里的文件">
        {parcel.files.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {parcel.notices.map((notice) => (
        <p key={notice} className={styles.text}>
          {notice}
        </p>
      ))}
    </>
  );
}
