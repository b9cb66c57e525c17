export { PasswordPage } from './password-page.tsx';
export { SignInPage } from './sign-in-page.tsx';
