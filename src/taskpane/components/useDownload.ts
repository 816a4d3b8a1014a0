import { useEffect, useState } from 'react';

/** 文件的类型，保存链接用。 */
export const fileTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
} as const;

/** 做好的文件的下载地址；换了就收回旧的，没有文件为 null。 */
export function useDownload(bytes: Uint8Array | null, type: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (bytes === null) return undefined;
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    setAddress(url);
    return () => {
      URL.revokeObjectURL(url);
      setAddress(null);
    };
  }, [bytes, type]);
  return address;
}
