import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

export { notifications } from '@mantine/notifications';

export default function Toaster() {
  return <Notifications position="bottom-right" />;
}
