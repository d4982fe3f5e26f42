namespace Tidegate.Tws.Client;

/// <summary>How many subscriptions of a kind run; one more than the login has is refused here, as the broker would.</summary>
internal sealed class QuoteLines(string kind, int most, int code)
{
    private readonly Lock gate = new();
    private int taken;

    /// <summary>How many run.</summary>
    public int Taken
    {
        get
        {
            lock (gate)
                return taken;
        }
    }

    /// <summary>Takes one until it is disposed.</summary>
    /// <exception cref="TwsException">All are taken.</exception>
    public IDisposable Take()
    {
        lock (gate)
        {
            if (taken >= most)
                throw new TwsException(new(code, $"All {most} {kind} are taken; end one first, or raise the limit if the login has more."));
            taken++;
        }

        return new Line(this);
    }

    private void Give()
    {
        lock (gate)
            taken--;
    }

    private sealed class Line(QuoteLines lines) : IDisposable
    {
        private QuoteLines? owner = lines;

        public void Dispose() => Interlocked.Exchange(ref owner, null)?.Give();
    }
}
