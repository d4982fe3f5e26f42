namespace Tidegate.Simulator.Market;

/// <summary>Makes ISINs with a right check digit.</summary>
public static class Isin
{
    /// <summary>Two letters of the country, nine characters of the national number, one check digit.</summary>
    public static string Of(string country, long number)
    {
        var body = country + number.ToString("D9", System.Globalization.CultureInfo.InvariantCulture);
        return body + CheckDigit(body);
    }

    /// <summary>The check digit of the first eleven characters: letters count 10 to 35, then Luhn from the right.</summary>
    public static int CheckDigit(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var digits = new List<int>();
        foreach (var letter in body)
        {
            if (char.IsAsciiDigit(letter))
            {
                digits.Add(letter - '0');
                continue;
            }

            var value = letter - 'A' + 10;
            digits.Add(value / 10);
            digits.Add(value % 10);
        }

        var sum = 0;
        for (var i = 0; i < digits.Count; i++)
        {
            var digit = digits[digits.Count - 1 - i] * (i % 2 == 0 ? 2 : 1);
            sum += (digit / 10) + (digit % 10);
        }

        return (10 - (sum % 10)) % 10;
    }
}
