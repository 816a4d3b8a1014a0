import { hasCapability } from '../../kernel/capabilities';
import type { IsSetSupported } from '../../kernel/sessionState';

/** 标注的手段：备注（ExcelApi 1.18），没有就用线程批注（1.10），再没有就用底色。 */
export type AnnotationMeans = 'notes' | 'comments' | 'fill';

/** 这台机器能读到哪些：有备注的机器也有批注，一格只能有其中一种，所以都要看。 */
export interface AnnotationSupport {
  readonly notes: boolean;
  readonly comments: boolean;
}

/** 这台机器支持到哪一级。 */
export function annotationSupport(isSetSupported: IsSetSupported): AnnotationSupport {
  return {
    notes: hasCapability(isSetSupported, 'notes'),
    comments: hasCapability(isSetSupported, 'comments'),
  };
}

/** 用哪种手段加新标注。 */
export function meansOf({ notes, comments }: AnnotationSupport): AnnotationMeans {
  if (notes) return 'notes';
  return comments ? 'comments' : 'fill';
}
