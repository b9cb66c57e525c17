import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';
import styles from './toast.module.css';

export { notifications } from '@mantine/notifications';

export default function Toaster() {
  return <Notifications position="bottom-right" classNames={{ root: styles.place ?? '' }} />;
}
