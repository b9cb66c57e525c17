import styles from './form-error.module.css';
import { Glyph } from './glyphs.tsx';

/** One sentence at a form; the place is announced when words come in. */
export function FormError({ children }: { children: string | undefined }) {
  return (
    <div role="alert" className={styles.error} hidden={children === undefined}>
      {children && <Glyph name="triangle" size={14} />}
      {children}
    </div>
  );
}
