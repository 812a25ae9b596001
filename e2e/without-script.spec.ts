import { demoPassword } from '#db/demo/accounts.ts';
import { expect, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

test('an official signs in, reads, filters, downloads and signs out without any script', async ({ page }) => {
	await page.goto('/directives?schedule=overdue');
	await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
	await page
		.getByRole('link', { name: 'eng' })
		.or(page.getByRole('button', { name: 'eng' }))
		.first()
		.click();
	await page.getByLabel('E-mail').fill('official.go@demo.gov.example');
	await page.getByLabel('Password').fill('a wrong password');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page.getByText('You are not signed in')).toBeVisible();
	await expect(page.getByLabel('E-mail')).toHaveValue('official.go@demo.gov.example');
	await page.getByLabel('Password').fill(demoPassword);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page).toHaveURL(/\/directives\?schedule=overdue/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Register of directives');
	const rows = page.locator('tbody tr');
	expect(await rows.count()).toBeGreaterThan(2);
	await rows.first().getByRole('link').first().click();
	await expect(page).toHaveURL(/\/directives\/20\d\d-\d{5}/);
	await expect(page.getByRole('heading', { name: 'Three statuses' })).toBeVisible();
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	const file = await page.request.get('/api/exports/register.csv?schedule=overdue');
	expect(file.headers()['content-disposition']).toContain('attachment');
});
